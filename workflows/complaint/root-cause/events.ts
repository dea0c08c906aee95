import type { InternalNoteId } from '../vocabulary';

export interface RootCauseRecorded {
  type: 'rootCauseRecorded';
  rootCause: string;
  department: string;
  noteId?: InternalNoteId;
  by: string;
}
