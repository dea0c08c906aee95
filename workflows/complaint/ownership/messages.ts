import type { InternalNoteId } from '../vocabulary';

/** Who answers for the complaint (S-85, F-18). */
export interface OwnershipCommands {
  /** Takes a complaint that nobody handles yet. */
  claimComplaint: { noteId?: InternalNoteId };
  /** 包案: becomes its owner in person. */
  takeOver: { noteId?: InternalNoteId };
}
