import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import type { Casework } from '../casework';
import { checkBulk, runBulk } from './bulk-commands';
import { bulkAnswer, type BulkItem, bulkSchema } from './bulk-schemas';

const path = '/api/casework/v1/complaints/bulk';

/** One command for many complaints (F-38); who may give it to which of them is decided by each case. */
export function bulkRoutes(casework: Casework): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: `${path}/check`,
      summary: 'What each of these complaints would answer to the command; changes nothing (F-38)',
      permission: permission('casework.complaints.checkBulk', { roles: 'all' }),
      request: { body: bulkSchema },
      response: { 200: bulkAnswer },
      handler: async ({ body: bulk, caller, requestId, language }) => ({
        status: 200 as const,
        body: answerOf(await checkBulk(casework, { bulk, caller, requestId, language })),
      }),
    }),

    endpoint({
      method: 'post',
      path,
      summary: 'Give one command to many complaints; the answer says of each what became of it (F-38)',
      description: 'The same call again under the same key adds nothing and goes on where it was broken off.',
      permission: permission('casework.complaints.commandBulk', { roles: 'all' }),
      idempotent: true,
      request: { body: bulkSchema },
      response: { 200: bulkAnswer },
      handler: async ({ body: bulk, caller, requestId, language, idempotencyKey, bodyHash }) => ({
        status: 200 as const,
        body: answerOf(
          await runBulk(casework, {
            bulk,
            caller,
            requestId,
            language,
            idempotencyKey: idempotencyKey!,
            bodyHash,
          }),
        ),
      }),
    }),
  ];
}

function answerOf(items: BulkItem[]) {
  const count = (outcome: BulkItem['outcome']): number => items.filter((i) => i.outcome === outcome).length;
  return {
    items,
    counts: {
      done: count('done'),
      allowed: count('allowed'),
      refused: count('refused'),
      stale: count('stale'),
      later: count('later'),
    },
  };
}
