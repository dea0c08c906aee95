import type { CustomerTextId, InternalNoteId, Proof, Stage } from '../vocabulary';

/** Why a concluded complaint goes on. */
export type ReopeningGround = 'newFact' | 'offerTakenUp' | 'reviewChanged';

export type ReviewEvent =
  | { type: 'reviewRequested'; reasonId?: string; proof?: Proof; by: string }
  | {
      type: 'reviewDecided';
      result: 'upheld' | 'changed';
      replyId: CustomerTextId;
      noteId?: InternalNoteId;
      by: string;
    }
  | {
      type: 'complaintReopened';
      n: number;
      ground: ReopeningGround;
      stage: Stage;
      noteId?: InternalNoteId;
      proof?: Proof;
      by: string;
    };
