import type { OtherComplaint } from '../links/messages';
import type { CustomerTextId, InternalNoteId } from '../vocabulary';

/** Same matter again, no new fact, after final reply and one review. */
export interface RepeatCommands {
  /** `earlier`: the complaint that was answered, when this one repeats it; else this one is raised again. */
  recordRepeat: { earlier?: OtherComplaint; noteId: InternalNoteId };
  sendRepeatReply: { replyId: CustomerTextId };
  /** There is a new fact after all: a normal case. */
  correctRepeat: { noteId: InternalNoteId };
}
