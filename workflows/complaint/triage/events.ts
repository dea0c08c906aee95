import type { Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';
import type { Assessment, TriageCommands } from './messages';

export type TriageEvent =
  | {
      type: 'complaintGraded';
      grade: Grade;
      reasons: string[];
      facts: GradeFacts;
      by: string;
      noteId?: InternalNoteId;
      /** What the table says, where a person decided otherwise (S-15). */
      overridden?: Grade;
      assessment?: Assessment;
      category?: TriageCommands['gradeComplaint']['category'];
      complainedAbout?: TriageCommands['gradeComplaint']['complainedAbout'];
    }
  | {
      type: 'complaintAssigned';
      department: string;
      handler: Person;
      owner?: Person;
      by: string;
      noteId?: InternalNoteId;
    }
  | { type: 'escalationSigned'; by: string; noteId?: InternalNoteId };
