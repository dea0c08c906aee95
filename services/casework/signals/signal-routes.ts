import { z } from 'zod';
import type { Actor } from '../../../workflows/contracts/message';
import { permission } from '../../shared/access/permission';
import { deliverSignal } from '../../shared/cases/deliver-signal';
import { instant, key } from '../../shared/cases/field-schemas';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { accessibleCase } from '../cases/case-access';
import { complaintCase, diagnosisCase } from '../cases/case-kinds';
import type { CaseworkCase } from '../cases/served-case';
import type { Casework } from '../casework';
import { customersFacts } from './fact-schemas';

/** Facts that other processes report: each has its own address and body. */
export function signalRoutes(casework: Casework): Endpoint[] {
  return [complaintCase, diagnosisCase].flatMap((served) =>
    Object.entries(served.facts).map(([name, payload]) => signalRoute(casework, served, name, payload)),
  );
}

function signalRoute(casework: Casework, served: CaseworkCase, name: string, payload: z.ZodType): Endpoint {
  const subject = `${served.name}.signal`;
  return endpoint({
    method: 'post',
    path: `${served.path}/signals/${name}`,
    summary: `Report the fact ${name}`,
    description: 'The same `signalId` again is recorded once. 503 `not_started`: send again later.',
    permission: permission(subject, { services: true }),
    request: {
      params: served.params,
      body: z.strictObject({ signalId: key, payload, at: instant.optional() }),
    },
    response: { 202: z.strictObject({ signalId: z.string() }) },
    handler: async ({ params, body, caller, requestId }) => {
      const caseId = served.caseIdOf(params as Record<string, string>);
      const { signalId, at } = body;
      const row = await accessibleCase(casework, caseId, { caller, requestId, subject }, signalId);
      const by: Actor = customersFacts.has(name)
        ? { kind: 'customer' }
        : { kind: 'service', id: caller.kind === 'service' ? caller.id : 'unknown' };
      await deliverSignal(casework, row, served.ended, {
        signalId,
        name,
        payload: body.payload,
        by,
        ...(at !== undefined && { at }),
      });
      return { status: 202 as const, body: { signalId } };
    },
  });
}
