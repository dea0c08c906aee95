import type { Stamp } from '../offer/proposal';
import type { InternalNoteId } from '../vocabulary';

/** Yes or no to a proposal; the last yes sends the offer, the first no ends it (S-30). */
export interface ApprovalCommands {
  approvePlan: { noteId?: InternalNoteId } & Stamp;
  refusePlan: { reasonId: InternalNoteId };
}
