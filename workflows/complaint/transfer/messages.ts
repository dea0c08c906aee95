import type { Person } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

/** Handing a complaint on to another department (S-23, F-19). */
export interface TransferCommands {
  /** `noteId`: the first assessment that goes along. */
  transferComplaint: { department: string; noteId: InternalNoteId };
  /** Without a handler, whoever signs handles the complaint. */
  signForTransfer: { handler?: Person; noteId?: InternalNoteId };
  returnTransfer: { noteId: InternalNoteId };
}
