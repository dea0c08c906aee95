import type { Instant } from '../workflows/contracts/message';
import { ServiceError, type ServiceClient } from '../services/shared/http/service-client';

/** What notification takes at `internal/messages`. */
export interface OutgoingMessage {
  key: string;
  complaintId?: string;
  audience: { customer: true } | { person: { id: string; name: string; email?: string; phone?: string } };
  template: string;
  params: Record<string, unknown>;
  textId?: string;
  /** The offer it carries. */
  offerId?: string;
  at: Instant;
}

/** What it answers. `failure: 'unsuitable'` is ours: the message can never be sent as it is. */
export interface DeliveryAnswer {
  outcome: 'delivered' | 'failed' | 'toPrint';
  medium: 'email' | 'sms' | 'wechat' | 'print';
  deliveredAt?: Instant;
  failure?: string;
}

/** Below the 30 s an activity has, above what the slowest medium takes. */
const timeoutMs = 25_000;

/**
 * Sends once per key. Faults are thrown, the engine asks again with the same key. A message that its template refuses
 * (422, 400) would be refused for ever: it comes back as failed, so that a person is told instead of nobody.
 */
export async function sendMessage(
  notification: ServiceClient,
  message: OutgoingMessage,
): Promise<DeliveryAnswer> {
  try {
    return await notification.post<DeliveryAnswer>('/api/notification/v1/internal/messages', message, {
      timeoutMs,
    });
  } catch (error) {
    const unsuitable =
      error instanceof ServiceError && ['unprocessable', 'validation_failed'].includes(error.code);
    if (!unsuitable) throw error;
    return { outcome: 'failed', medium: 'email', failure: 'unsuitable' };
  }
}
