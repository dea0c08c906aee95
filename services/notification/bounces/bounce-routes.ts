import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import type { Database } from '../../shared/database/database';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { notFound, Problem, unavailable } from '../../shared/http/problem';
import { recordBounce } from './bounce-repository';

/** As it was given with the message. */
const reported = z.strictObject({ messageId: z.string().regex(/^m_[0-9a-f]{32}$/) });

const reportSchema = z.strictObject({
  status: z.literal('undelivered'),
  /** Hex HMAC-SHA256 of `<messageId> <status>` with the secret that provider and company share. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a provider signs. */
export const signatureOf = (secret: string, messageId: string, status: string): string =>
  createHmac('sha256', secret).update(`${messageId} ${status}`).digest('hex');

/**
 * SMS and WeChat providers take back what they reported. They hold no token of ours, since a service's token
 * opens every internal endpoint: they sign.
 */
export function bounceEndpoints({
  database,
  secret,
  onBounce,
}: {
  database: Database;
  /** Without one no provider reports. */
  secret: string | undefined;
  onBounce: () => void;
}): Endpoint[] {
  return [
    endpoint({
      method: 'put',
      path: '/api/notification/v1/provider-reports/{messageId}',
      summary: 'A message provider reports that a delivered message did not arrive after all (R-15)',
      description:
        'The same report again changes nothing. 503: the message is still on its way, report again.',
      permission: permission('notification.providers.report', { public: true }),
      ratePerMinute: 600,
      request: { params: reported, body: reportSchema },
      response: { 202: reported },
      handler: async ({ params: { messageId }, body: { status, signature } }) => {
        const expected = secret && Buffer.from(signatureOf(secret, messageId, status));
        if (!expected || !timingSafeEqual(expected, Buffer.from(signature))) {
          throw new Problem('forbidden', { zh: '签名不符。', en: 'The signature does not fit.' });
        }
        const outcome = await recordBounce(database, { messageId, failure: 'providerReported' });
        if (outcome === 'unsent') throw unavailable('message');
        if (outcome === 'ignored') throw notFound();
        onBounce();
        return { status: 202 as const, body: { messageId } };
      },
    }),
  ];
}
