import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { wordingHints } from '../templates/wording-rules';
import { hintSchema, wordingCheckSchema } from './wording-schemas';

/** Hints while somebody types; nothing is kept and nothing is refused (S-76). */
export function wordingEndpoints(): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/notification/v1/wording/check',
      summary: 'What a text to a customer misses, with suggestions (S-76, S-77, S-80)',
      permission: permission('notification.wording.check', { roles: 'all' }),
      request: { body: wordingCheckSchema },
      response: { 200: z.strictObject({ hints: z.array(hintSchema) }) },
      handler: async ({ body }) => ({
        status: 200 as const,
        body: { hints: wordingHints(body.text, body.language) },
      }),
    }),
  ];
}
