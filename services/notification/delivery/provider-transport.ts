import { TransportFault, type Transport } from './transport';

/** Answers that speak of the recipient or the text, not of us. */
const refusedStatuses = [400, 404, 410, 413, 422];
const sendTimeoutMs = 10_000;

/**
 * A provider that takes `POST url { to, text, messageId }`: 2xx delivered, 400 404 410 413 422 refused for good,
 * anything else later again. `messageId` is the provider's idempotency key.
 */
export function createProviderTransport(options: { url: string; refusal: string }): Transport {
  return {
    async send({ messageId, to, text }) {
      let status: number;
      try {
        const response = await fetch(options.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': messageId },
          body: JSON.stringify({ to, text, messageId }),
          signal: AbortSignal.timeout(sendTimeoutMs),
        });
        await response.body?.cancel();
        status = response.status;
      } catch {
        throw new TransportFault('noAnswer');
      }
      if (status >= 200 && status < 300) return { outcome: 'delivered' };
      if (refusedStatuses.includes(status)) return { outcome: 'refused', failure: options.refusal };
      throw new TransportFault(`http ${status}`);
    },
  };
}

/** A medium this deployment does not have; messages fall back to the next one. */
export const unconfiguredTransport: Transport = {
  send: async () => ({ outcome: 'refused', failure: 'notConfigured' }),
};

/** Paper: the slip waits for staff, who record its delivery with proof. */
export const printTransport: Transport = { send: async () => ({ outcome: 'toPrint' }) };
