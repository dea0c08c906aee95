import type { Instant } from '../../contracts/message';
import type { CustomerTextId, Purpose } from '../vocabulary';

export interface ReplyState {
  /** Deliveries that still need a person: printed letters, and failed ones. */
  undelivered: Record<string, { purpose: Purpose; offerId?: string; substantive?: boolean }>;
  /** Stage replies on their way that staff marked as substantive. */
  substantiveReplies: CustomerTextId[];
  substantiveAt?: Instant;
  /** The delivery that was the substantive response, and the replies it carried. */
  substantiveBy?: { deliveryKey: string; replies: CustomerTextId[] };
}

export const initialReply: ReplyState = { undelivered: {}, substantiveReplies: [] };
