import { permission } from '../../shared/access/permission';
import { messageIdOf } from '../../shared/cases/send-command';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { accessibleCase } from '../cases/case-access';
import { complaintCase } from '../cases/case-kinds';
import type { Casework } from '../casework';
import { jumpAnswer } from './rehearsal-schemas';
import { type Rehearsal, rehearse } from './rehearse';

/** Only there while the deployment rehearses. */
export function rehearsalRoutes(casework: Casework, rehearsal: Rehearsal): Endpoint[] {
  const name = 'casework.complaints.rehearse';
  return [
    endpoint({
      method: 'post',
      path: `${complaintCase.path}/rehearsal`,
      summary: 'Move a complaint accepted in rehearsal to its next clock',
      description:
        '409: not accepted in rehearsal, or people must act first (`waitingFor` says who). ' +
        '503 `outcome_unknown`: retry with the same Idempotency-Key.',
      permission: permission(name, { roles: ['administrator', 'complaint-manager', 'specialist'] }),
      idempotent: true,
      request: { params: complaintCase.params },
      response: { 200: jumpAnswer },
      handler: async ({ params, caller, requestId, idempotencyKey }) => {
        const caseId = complaintCase.caseIdOf(params as Record<string, string>);
        const row = await accessibleCase(casework, caseId, { caller, requestId, subject: name });
        const jumpId = messageIdOf(caller, caseId, 'rehearsal', idempotencyKey!);
        return { status: 200 as const, body: await rehearse(casework, rehearsal, row, jumpId) };
      },
    }),
  ];
}
