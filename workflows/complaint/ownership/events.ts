import type { Person } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

export type OwnershipEvent = { type: 'ownerTaken'; owner: Person; noteId?: InternalNoteId };
