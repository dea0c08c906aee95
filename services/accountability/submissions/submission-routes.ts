import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { idempotencyKeyReused } from '../../shared/http/idempotency';
import type { Accountability } from '../accountability';
import { insertSubmission, submissionUnderKey } from './submission-repository';
import { newSubmission } from './submission-schemas';

const answer = z.strictObject({ id: z.uuid() });

/** How a complaint opens a sealed case (S-48): it learns its id and nothing else. */
export function submissionRoutes({ database, relay }: Accountability): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/accountability/v1/internal/submissions',
      summary: 'Open a reward/penalty submission, once per key (S-48, S-50)',
      description:
        'The same key and body again: 200 with the first id; another body: 422 `idempotency_key_reused`.',
      permission: permission('accountability.submissions.open', { services: true }),
      request: { body: newSubmission },
      response: { 200: answer, 201: answer },
      handler: async ({ body, bodyHash }) => {
        const id = randomUUID();
        if (await insertSubmission(database, { id, bodyHash, submission: body })) {
          relay.notify();
          return { status: 201 as const, body: { id } };
        }
        const first = await submissionUnderKey(database, body.key);
        if (first?.bodyHash !== bodyHash) throw idempotencyKeyReused();
        return { status: 200 as const, body: { id: first.id } };
      },
    }),
  ];
}
