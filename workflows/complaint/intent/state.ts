import type { Instant } from '../../contracts/message';

export interface IntentState {
  /** When the clarification reached the customer (S-91). */
  clarifiedAt?: Instant;
  /** The label as it stands; a rejected, lifted or expired one is gone. */
  intentLabel?: {
    code: 'malicious';
    evidenceIds: string[];
    proposedBy: string;
    confirmedBy?: string;
    confirmedAt?: Instant;
    reviewAskedAt?: Instant;
  };
}
