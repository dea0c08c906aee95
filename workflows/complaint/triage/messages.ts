import type { Person } from '../../contracts/message';
import type { GradeFacts } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';

/** Grade, department, handler, escalation owner. */
export interface TriageCommands {
  gradeComplaint: { facts: GradeFacts; noteId?: InternalNoteId };
  assignComplaint: { department: string; handler: Person; noteId?: InternalNoteId };
  signEscalation: { noteId?: InternalNoteId };
}
