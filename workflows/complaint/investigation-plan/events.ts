import type { Instant } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

export type InvestigationPlanEvent =
  | {
      type: 'investigationPlanned';
      goalId: InternalNoteId;
      needed: string[];
      steps: { stepId: string; what: string; owner: string; dueAt: Instant }[];
      by: string;
    }
  | { type: 'investigationStepFinished'; stepId: string; noteId?: InternalNoteId; by: string };
