import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

/** Commands that policy may let wait for the restatement. */
export const restatedBefore = ['recordFinding', 'makeOffer'] as const;
export type RestatedBefore = (typeof restatedBefore)[number];

/** Restating the matter and the demand 复述, confirmed by the customer. */
export interface RestatementCommands {
  /** `confirmedAt`: when the customer said yes, if that was before it is recorded. */
  confirmRestatement: {
    restatementId: CustomerTextId;
    proof: Proof;
    confirmedAt?: Instant;
    /** What was done in the same contact to calm the customer (S-24). */
    calmed?: string[];
  };
  skipRestatement: { reason: string; noteId?: InternalNoteId };
}
