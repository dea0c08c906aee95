import type { Instant } from '../../contracts/message';
import type { Audience } from '../../contracts/policy';
import type { InternalNoteId, Recipient } from '../vocabulary';

/** Something that a person must look at. */
export interface Task {
  id: string;
  /** `deliveryFailed`, `printLetter`, `badSurvey`, `badCallBack`, `diagnosisUndecided`, `customerWrote`, `offerRoundsUsed` … */
  kind: string;
  audience: Audience;
  rule: string;
  dueAt?: Instant;
  /** Code of what it is about: a delivery key, an offer id … */
  about?: string;
}

export type TaskEvent =
  | { type: 'taskRaised'; task: Task }
  | { type: 'taskResolved'; taskId: string; by: string; noteId?: InternalNoteId }
  /** `department`: whose head and staff are meant, when not those of the handling department. */
  | {
      type: 'clockWarned';
      clock: string;
      kind: string;
      percent: number;
      tell: Recipient[];
      department?: string;
    }
  | {
      type: 'clockBroken';
      clock: string;
      kind: string;
      dueAt: Instant;
      tell: Recipient[];
      department?: string;
    }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };
