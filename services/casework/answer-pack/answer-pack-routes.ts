import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import type { ComplaintState } from '../../../workflows/complaint/state';
import type { Caller } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { type Attempt, auditOf, recordAudit } from '../../shared/audit/audit-repository';
import { textIds } from '../../shared/cases/case-story';
import { pdfOf } from '../../shared/documents/pdf';
import { content, type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound, Problem } from '../../shared/http/problem';
import { readsReports } from '../cases/case-access';
import { complaintCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import { customerTexts } from '../texts/text-read-model';
import { answerPackOf, outsideCaseOf } from './answer-pack';
import { answerPackDocument } from './answer-pack-document';
import { answerPack } from './answer-pack-schemas';

const path = `${complaintCase.path}/external-cases/{n}/answer-pack`;
const name = 'casework.externalCases.answerPack';
const readers: readonly Role[] = ['complaint-manager', 'legal', 'executive', 'auditor'];
const params = z.strictObject({
  id: z.string().max(200).meta({ description: 'Id of the complaint' }),
  n: z.string().max(9).meta({ description: 'Number of the outside case, from 1' }),
});
const description =
  'For whoever answers the body, the handler, and named roles; each reading is audited. The printed record form of intake goes with it.';

/** L-08: the answer to an outside body, as a file for machines and as one for people. */
export function answerPackRoutes(casework: Casework): Endpoint[] {
  const read = permission(name, { roles: 'all' });
  return [
    endpoint({
      method: 'get',
      path: `${path}.json`,
      summary: 'The answer pack of an outside case as JSON: codes, instants in UTC, amounts in fen (L-08)',
      description,
      permission: read,
      request: { params },
      response: { 200: answerPack },
      handler: async ({ params: asked, caller, requestId }) => {
        const { pack } = await readPack(casework, asked, { caller, requestId, subject: name });
        return { status: 200 as const, body: pack, headers: attached(pack, 'json') };
      },
    }),
    endpoint({
      method: 'get',
      path: `${path}.pdf`,
      summary: 'The answer pack of an outside case as PDF, in the language asked for (L-08)',
      description,
      permission: read,
      request: { params },
      response: { 200: content('application/pdf') },
      handler: async ({ params: asked, caller, requestId, language }) => {
        const { pack, hours } = await readPack(casework, asked, { caller, requestId, subject: name });
        const body = await pdfOf(answerPackDocument(pack, language, hours));
        return { status: 200 as const, body, headers: attached(pack, 'pdf') };
      },
    }),
  ];
}

/** Throws 404 for what is not there or set apart from this reader (S-90), 403, recorded, for whom it is not for. */
async function readPack(casework: Casework, asked: z.output<typeof params>, attempt: Attempt) {
  const { log, database, organization } = casework;
  const { caller } = attempt;
  const caseId = complaintCase.caseIdOf(asked);
  const head = await log.head(caseId);
  const state = head?.state as ComplaintState | undefined;
  const external = state && /^[1-9]\d*$/.test(asked.n) ? outsideCaseOf(state, Number(asked.n)) : undefined;
  if (!state || !external) throw notFound();
  const entry = { ...auditOf(attempt), caseId };
  const hidden = state.apart !== undefined && !(await readsReports(casework, caller));
  // Whoever answers the body may be of another department than the complaint.
  const own = caller.kind === 'person' && [external.owner, state.handler?.id].includes(caller.id);
  if (hidden || !(own || hasRole(caller, readers))) {
    await recordAudit(database, { ...entry, action: 'forbidden' });
    if (hidden) throw notFound();
    throw new Problem('forbidden', {
      zh: '答复材料仅供该外部案件负责人、承办人、投诉管理者、法务、高管和审计查看。',
      en: 'The answer pack is for who answers the body, the handler, the complaint manager, legal, executives and auditors.',
    });
  }
  const events = await log.read(caseId);
  const told = [...new Set(events.flatMap(textIds))].filter((id) => id.startsWith('ct_'));
  const texts = await customerTexts(database, caseId, told);
  await recordAudit(database, { ...entry, action: 'read' });
  const { hours } = await organization.livePolicy();
  return { pack: answerPackOf(state, external, events, texts), hours };
}

const hasRole = (caller: Caller, roles: readonly Role[]): boolean =>
  caller.kind === 'person' && caller.roles.some((role) => roles.includes(role));

const attached = (pack: z.output<typeof answerPack>, extension: string) => ({
  'Content-Disposition': `attachment; filename="${pack.complaint.acceptanceNumber}-${pack.outsideCase.n}.${extension}"`,
});
