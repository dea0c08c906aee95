import type { InternalNoteId, Medium } from '../vocabulary';

/** What staff order about the record and the first contact. */
export interface RecordCommands {
  recordContact: { medium: Medium; reached: boolean; noteId?: InternalNoteId };
}

export interface RecordFacts {
  customerWrote: { messageId: string };
  evidenceAdded: { evidenceId: string };
  /** The record became more complete; what is still missing. */
  recordCompleted: { missing: string[] };
}
