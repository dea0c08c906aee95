import type { InternalNoteId, Medium } from '../vocabulary';

/** What staff order about the record and the first contact. */
export interface RecordCommands {
  /** `calmed`: what was done in it to calm the customer, by policy's checklist (S-24). */
  recordContact: { medium: Medium; reached: boolean; calmed?: string[]; noteId?: InternalNoteId };
}

export interface RecordFacts {
  customerWrote: { messageId: string };
  /** `sha256` of the file as intake took it in. */
  evidenceAdded: { evidenceId: string; sha256?: string };
  /** The record became more complete; what is still missing. */
  recordCompleted: { missing: string[] };
}
