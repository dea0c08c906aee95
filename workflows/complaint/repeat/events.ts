import type { CustomerTextId, InternalNoteId } from '../vocabulary';

export type RepeatEvent =
  | {
      type: 'repeatRecorded';
      n: number;
      /** Absent: this complaint itself was raised again. */
      earlier?: string;
      earlierNumber: string;
      /** The earlier one had ended: this side alone keeps the link. */
      oneSided?: true;
      noteId: InternalNoteId;
      by: string;
    }
  | { type: 'repeatReplied'; n: number; earlierNumber: string; replyId: CustomerTextId; by: string }
  | { type: 'repeatCorrected'; n: number; noteId: InternalNoteId; by: string };
