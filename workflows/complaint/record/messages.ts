import type { InternalNoteId, Medium } from '../vocabulary';

/** What staff order about the record and the first contact. */
export interface RecordCommands {
  /** `calmed`: what was done in it to calm the customer, by policy's checklist (S-24). */
  recordContact: { medium: Medium; reached: boolean; calmed?: string[]; noteId?: InternalNoteId };
}

export interface RecordFacts {
  customerWrote: { messageId: string };
  evidenceAdded: { evidenceId: string };
  /** The record became more complete; what is still missing. */
  recordCompleted: { missing: string[] };
}
