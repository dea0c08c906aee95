import type { CustomerTextId, InternalNoteId } from '../vocabulary';

/** 疑似异常投诉(待复核): a label of the complaint, never of the person (S-18, R-11). */
export interface IntentCommands {
  /** S-91: a misunderstanding is explained before anybody is suspected. */
  sendClarification: { replyId: CustomerTextId };
  proposeIntentLabel: { evidenceIds: string[]; noteId: InternalNoteId };
  confirmIntentLabel: { noteId?: InternalNoteId };
  rejectIntentLabel: { noteId: InternalNoteId };
  /** The customer, or anybody for them, asks to look again. */
  askIntentReview: { noteId: InternalNoteId };
  reviewIntentLabel: { upheld: boolean; noteId: InternalNoteId };
}
