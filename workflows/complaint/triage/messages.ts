import type { Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';
import type { InternalNoteId } from '../vocabulary';

export const severities = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const urgencies = ['normal', 'urgent', 'immediate'] as const;
export type Urgency = (typeof urgencies)[number];

/** What a person makes of the complaint at triage (S-14). `department`: the likely responsible one. */
export interface Assessment {
  nature: string;
  severity: Severity;
  urgency: Urgency;
  department: string;
}

/** Grade, department, handler, escalation owner. */
export interface TriageCommands {
  gradeComplaint: {
    facts: GradeFacts;
    /** Instead of the table's grade, with its reason in the note (S-15). */
    override?: Grade;
    /** What is left out follows from category, grade and policy. */
    assessment?: Partial<Assessment>;
    /** Of the tree that is published now; later versions change no old case (S-17). */
    category?: { code: string; treeVersion: number };
    /** The person complained about as organization knows them now. */
    complainedAbout?: Pick<Person, 'role' | 'team' | 'department'>;
    noteId?: InternalNoteId;
  };
  /** `owner`: who answers for it, when that is not the handler (S-85). */
  assignComplaint: { department: string; handler: Person; owner?: Person; noteId?: InternalNoteId };
  signEscalation: { noteId?: InternalNoteId };
}
