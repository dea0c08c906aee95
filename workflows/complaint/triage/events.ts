import type { Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';
import type { Seat } from '../../policies/seats';
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
      /** S-19: where customer value and problem type send it, with the row of policy as the reason. */
      seat?: Seat;
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
      /** S-19: the reason of the seat that it follows, or `chosen` by whoever assigned it. */
      routing?: string;
    }
  | { type: 'escalationSigned'; by: string; noteId?: InternalNoteId };
