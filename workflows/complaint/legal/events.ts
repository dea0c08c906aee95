import type { InternalNoteId } from '../vocabulary';

export type LegalEvent =
  /** `byLegal`: the law desk itself has looked at the case. */
  | { type: 'legalChecklistFilled'; items: string[]; byLegal: boolean; by: string; noteId?: InternalNoteId }
  | { type: 'holdPlaced'; n: number; reason: string; by: string; noteId?: InternalNoteId }
  | { type: 'holdCleared'; n: number; by: string; noteId: InternalNoteId };
