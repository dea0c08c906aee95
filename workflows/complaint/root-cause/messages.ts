import type { InternalNoteId } from '../vocabulary';

/** Why the direct cause could come about (S-27). */
export interface RootCauseCommands {
  recordRootCause: { rootCause: string; noteId?: InternalNoteId };
}
