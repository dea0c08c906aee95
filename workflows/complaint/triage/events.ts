import type { Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';

export type TriageEvent =
  | {
      type: 'complaintGraded';
      grade: Grade;
      reasons: string[];
      facts: GradeFacts;
      by: string;
      noteId?: InternalNoteId;
    }
  | { type: 'complaintAssigned'; department: string; handler: Person; by: string; noteId?: InternalNoteId }
  | { type: 'escalationSigned'; by: string; noteId?: InternalNoteId };
