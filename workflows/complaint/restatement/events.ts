import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

export type RestatementEvent =
  | {
      type: 'restatementConfirmed';
      restatementId: CustomerTextId;
      proof: Proof;
      confirmedAt: Instant;
      by: string;
    }
  | { type: 'restatementSkipped'; reason: string; noteId?: InternalNoteId; by: string };
