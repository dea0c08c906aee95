import type { InternalNoteId } from '../vocabulary';

/** S-40: urgent and important, batch, and difficult complaints go up by ways of their own. */
export const flows = ['urgent', 'batch', 'difficult'] as const;
export type Flow = (typeof flows)[number];

export interface EscalationCommands {
  escalateComplaint: { flow: Flow; noteId: InternalNoteId };
  acceptEscalation: { n: number; noteId?: InternalNoteId };
}
