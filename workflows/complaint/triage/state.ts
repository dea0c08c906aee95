import type { Instant, Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';

export interface TriageState {
  grade?: Grade;
  gradeReasons: string[];
  gradeFacts: GradeFacts;
  gradedBy?: string;
  gradedAt?: Instant;
  department?: string;
  handler?: Person;
  assignedAt?: Instant;
  escalationSignedAt?: Instant;
}

export const initialTriage: TriageState = { gradeReasons: [], gradeFacts: {} };

/** Ungraded counts as general (S-15). */
export const effectiveGrade = (state: TriageState): Grade => state.grade ?? 'general';
