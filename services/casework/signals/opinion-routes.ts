import { z } from 'zod';
import type { DiagnosisFacts } from '../../../workflows/diagnosis/messages';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { Problem } from '../../shared/http/problem';
import { auditOf, recordAudit } from '../../shared/audit/audit-repository';
import { commandBody } from '../../shared/cases/command-body';
import { preparedCommand } from '../../shared/cases/command-preparation';
import { deliverSignal } from '../../shared/cases/deliver-signal';
import { messageIdOf, requireSameBody } from '../../shared/cases/send-command';
import { storeTexts } from '../../shared/cases/text-repository';
import { accessibleCase } from '../cases/case-access';
import { diagnosisCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import { code, departmentCode, key, note } from '../commands/field-schemas';
import { actingStaff, departmentsCovered, personOf } from '../../shared/people/acting-person';

const opinion = z.strictObject({
  causeCode: code,
  /** The department that the opinion holds responsible. */
  department: departmentCode.optional(),
  opinion: note,
});

const opinionBody = commandBody<DiagnosisFacts['opinionGiven']>()(
  '',
  opinion,
  async ({ opinion, ...body }, p) => {
    if (body.department !== undefined) await p.department('payload.department', body.department);
    return { ...body, opinionId: p.internalNote('payload.opinion', opinion) };
  },
);

/** The one fact of a joint diagnosis that people report: the opinion of an asked department (S-42). */
export function opinionRoutes(casework: Casework): Endpoint[] {
  const { database, organization } = casework;
  const subject = 'casework.diagnoses.giveOpinion';
  return [
    endpoint({
      method: 'post',
      path: `${diagnosisCase.path}/signals/opinionGiven`,
      summary: "Give the department's opinion on the cause (S-42)",
      description:
        'For people of an asked department and who stands in for one who is on leave; a later opinion of the same department replaces it.',
      permission: permission(subject, { roles: 'all' }),
      request: { params: diagnosisCase.params, body: z.strictObject({ signalId: key, payload: opinion }) },
      response: { 202: z.strictObject({ signalId: z.string() }) },
      handler: async ({ params, body, bodyHash, caller, requestId, language }) => {
        const caseId = diagnosisCase.caseIdOf(params as Record<string, string>);
        const { signalId } = body;
        const messageId = messageIdOf(caller, caseId, 'opinionGiven', signalId);
        const attempt = { caller, requestId, subject };
        const member = await actingStaff(organization, caller);
        const row = await accessibleCase(casework, caseId, attempt, messageId);
        const covered = await departmentsCovered(organization, member.id);
        const department = [member.department, ...covered].find((d) => d && row.departments.includes(d));
        if (!department) {
          await recordAudit(database, { ...auditOf(attempt), action: 'forbidden', caseId, rule: 'S-42' });
          throw new Problem('forbidden', {
            zh: '贵部门未被征求意见。',
            en: 'Your department was not asked.',
          });
        }
        const { payload, texts } = await preparedCommand(opinionBody, body.payload, {
          messageId,
          log: casework.log,
          organization,
          role: member.role,
          language,
          defaultLanguage: language,
        });
        await requireSameBody(casework, { messageId, caseId, bodyHash });
        await storeTexts(database, { caseId, messageId, author: member.id }, texts);
        // S-42: the substitute speaks as the department of the one who is away.
        const by = { kind: 'person' as const, ...personOf(member), department };
        await deliverSignal(casework, row, diagnosisCase.ended, {
          signalId: messageId,
          name: 'opinionGiven',
          payload,
          by,
        });
        return { status: 202 as const, body: { signalId } };
      },
    }),
  ];
}
