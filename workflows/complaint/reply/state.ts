import type { Instant } from '../../contracts/message';
import type { CustomerTextId, Purpose } from '../vocabulary';

export interface ReplyState {
  /** Deliveries that still need a person: printed letters, and failed ones. */
  undelivered: Record<string, { purpose: Purpose; offerId?: string; substantive?: boolean }>;
  /** Stage replies on their way that staff marked as substantive. */
  substantiveReplies: CustomerTextId[];
  substantiveAt?: Instant;
}

export const initialReply: ReplyState = { undelivered: {}, substantiveReplies: [] };
