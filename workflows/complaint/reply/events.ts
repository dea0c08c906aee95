import type { Instant } from '../../contracts/message';
import type { Harmless } from './messages';
import type { CustomerTextId, Medium, Proof, Purpose } from '../vocabulary';

export type ReplyEvent =
  | {
      type: 'stageReplySent';
      replyId: CustomerTextId;
      substantive: boolean;
      nextNewsAt?: Instant;
      says?: Harmless[];
      by: string;
    }
  | {
      type: 'customerTold';
      deliveryKey: string;
      purpose: Purpose;
      outcome: 'delivered' | 'failed' | 'toPrint';
      medium: Medium;
      deliveredAt?: Instant;
      failure?: string;
    }
  /** the receiving server took it and sent it back later. */
  | {
      type: 'deliveryBounced';
      deliveryKey: string;
      purpose: Purpose;
      medium: Medium;
      failure: string;
      offerId?: string;
    }
  | { type: 'deliveryRecorded'; deliveryKey: string; purpose: Purpose; proof: Proof; by: string }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] };
