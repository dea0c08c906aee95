import type { Instant } from '../../contracts/message';
import type { CustomerTextId, InternalNoteId, Proof } from '../vocabulary';

export interface RectificationCommands {
  planRectification: { department: string; dueAt: Instant; noteId: InternalNoteId };
  /** Measures and result in words for the customer, and the proof that they were carried out. */
  reportRectification: { replyId: CustomerTextId; proof: Proof };
}
