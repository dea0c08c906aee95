import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

export type RectificationEvent =
  | {
      type: 'rectificationPlanned';
      n: number;
      department: string;
      dueAt: Instant;
      noteId: InternalNoteId;
      by: string;
    }
  | { type: 'rectificationReported'; n: number; replyId: CustomerTextId; proof: Proof; by: string };
