import type { InternalNoteId } from '../vocabulary';

/** What the law desk is asked and says. Items and reasons are codes of the policy's legal checklist (S-45). */
export interface LegalCommands {
  fillLegalChecklist: { items: string[]; noteId?: InternalNoteId };
  placeHold: { reason: string; noteId: InternalNoteId };
  clearHold: { noteId: InternalNoteId };
}
