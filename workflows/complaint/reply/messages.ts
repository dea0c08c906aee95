import type { Instant } from '../../contracts/message';
import type { CustomerTextId, Medium, Proof, Purpose } from '../vocabulary';

/** What the customer is told on the way, and what became of each message. */
export interface ReplyCommands {
  sendStageReply: { replyId: CustomerTextId; substantive: boolean; nextNewsAt?: Instant };
  recordDelivery: { deliveryKey: string; proof: Proof };
}

export interface ReplyFacts {
  /** Outcome of the effect `tellCustomer`. `deliveryKey` is the effect's key. */
  customerTold: {
    deliveryKey: string;
    purpose: Purpose;
    outcome: 'delivered' | 'failed' | 'toPrint';
    medium: Medium;
    deliveredAt?: Instant;
    failure?: string;
    offerId?: string;
  };
  /** Outcome of the effect `tellStaff`: whom it reached. */
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}
