import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { auditOf, recordAudit } from '../../shared/audit/audit-repository';
import { refused } from '../../shared/cases/command-failure';
import { deliverSignal } from '../../shared/cases/deliver-signal';
import { key, note } from '../../shared/cases/field-schemas';
import { messageIdOf, requireSameBody } from '../../shared/cases/send-command';
import { internalNoteId, storeTexts } from '../../shared/cases/text-repository';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { Problem } from '../../shared/http/problem';
import { personOf } from '../../shared/people/acting-person';
import type { Accountability } from '../accountability';
import { accountabilityCase } from '../cases/accountability-case';
import { isToBeHeard, sightOf } from '../cases/case-access';

const fact = 'statementGiven';

/** The one fact of a submission that people report: what the person heard has to say (S-50). */
export function statementRoutes(accountability: Accountability): Endpoint[] {
  const { database } = accountability;
  const subject = 'accountability.cases.giveStatement';
  return [
    endpoint({
      method: 'post',
      path: `${accountabilityCase.path}/signals/${fact}`,
      summary: 'Give the statement of the person heard (S-50)',
      description:
        'For the persons named, or for the head of the department where nobody is. A later statement is added to the ' +
        'first. The same `signalId`, or without one the same text, is recorded once. 503 `not_started`: send again later.',
      permission: permission(subject, { roles: 'all' }),
      request: {
        params: accountabilityCase.params,
        body: z.strictObject({ signalId: key.optional(), statement: note }),
      },
      response: { 202: z.strictObject({ signalId: z.string() }) },
      handler: async ({ params, body, bodyHash, caller, requestId }) => {
        const caseId = accountabilityCase.caseIdOf(params as Record<string, string>);
        const signalId = body.signalId ?? `text/${bodyHash}`;
        const messageId = messageIdOf(caller, caseId, fact, signalId);
        const attempt = { caller, requestId, subject };
        const { row, member } = await sightOf(accountability, caseId, attempt, messageId);
        if (!isToBeHeard(row, member)) {
          await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId, rule: 'S-50' });
          throw new Problem('forbidden', {
            zh: '您不是需要陈述的当事人。',
            en: 'You are not among the persons to be heard.',
          });
        }
        await requireSameBody(accountability, { messageId, caseId, bodyHash });
        if (row.ended && !row.knows_message)
          throw await refused(accountability, { ...attempt, caseId }, accountabilityCase.ended);

        const statementId = internalNoteId(messageId, 'statement');
        const text = { kind: 'internal' as const, id: statementId, text: body.statement };
        await storeTexts(database, { caseId, messageId, author: member.id }, [text]);
        // Heard as the head of the department, whatever else they are.
        const role = row.persons.length === 0 ? 'department-head' : member.role;
        const by = { kind: 'person' as const, ...personOf(member, role) };
        await deliverSignal(accountability, row, accountabilityCase.ended, {
          signalId: messageId,
          name: fact,
          payload: { statementId },
          by,
        });
        return { status: 202 as const, body: { signalId } };
      },
    }),
  ];
}
