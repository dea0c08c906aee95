import type { Instant } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

export interface InvestigationStep {
  stepId: string;
  /** Code of what is to be done. */
  what: string;
  owner: string;
  plannedAt: Instant;
  dueAt: Instant;
  doneAt?: Instant;
}

export interface InvestigationPlanState {
  investigationPlan?: {
    /** How many plans there have been; part of the ids of the steps. */
    version: number;
    goalId: InternalNoteId;
    needed: string[];
    /** When the first one was made: it meets the clock. */
    firstAt: Instant;
    steps: InvestigationStep[];
  };
}
