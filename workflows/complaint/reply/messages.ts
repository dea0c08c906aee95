import type { Instant } from '../../contracts/message';
import type { CustomerTextId, Medium, Proof, Purpose } from '../vocabulary';

/** What is never held back by legal. */
export const harmless = ['sympathy', 'safetyAdvice', 'dates', 'care'] as const;
export type Harmless = (typeof harmless)[number];

/** What the customer is told on the way, and what became of each message. */
export interface ReplyCommands {
  sendStageReply: {
    replyId: CustomerTextId;
    substantive: boolean;
    nextNewsAt?: Instant;
    /** Marked as no more than this: goes out under a legal hold too. */
    says?: Harmless[];
  };
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
  /** From notification: a delivery that was reported before came back. */
  deliveryBounced: {
    deliveryKey: string;
    purpose: Purpose;
    medium: Medium;
    failure: string;
    offerId?: string;
  };
  /** Outcome of the effect `tellStaff`: whom it reached. */
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}
