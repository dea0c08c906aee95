import type { Instant, Person } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

/** Goal, information needed and steps of an investigation (S-25). */
export interface InvestigationPlanCommands {
  /** Begins the investigation where nobody has; a later plan replaces the steps that are not done. */
  planInvestigation: {
    goalId: InternalNoteId;
    /** Codes of the information needed. */
    needed: string[];
    steps: { what: string; owner: Person; dueAt: Instant }[];
  };
  finishInvestigationStep: { stepId: string; noteId?: InternalNoteId };
}
