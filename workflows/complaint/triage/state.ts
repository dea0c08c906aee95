import type { Instant, Person } from '../../contracts/message';
import type { Grade, GradeFacts } from '../../contracts/policy';
import type { Seat } from '../../policies/seats';
import type { Assessment } from './messages';

export interface TriageState {
  grade?: Grade;
  gradeReasons: string[];
  gradeFacts: GradeFacts;
  gradedBy?: string;
  gradedAt?: Instant;
  /** When each grade first came by a change: its limits are not held against a time when they did not apply. */
  gradeTaken?: Partial<Record<Grade, Instant>>;
  /** Grader and time are those of the grade (S-14). */
  assessment?: Assessment;
  /** Version of the category tree that the category was taken from (S-17). */
  categoryTree?: number;
  /** S-19: where it belongs by policy, and why. */
  seat?: Seat;
  /** Why it is where it is: the reason of a seat, or `chosen` by a person. */
  routing?: string;
  department?: string;
  handler?: Person;
  assignedAt?: Instant;
  escalationSignedAt?: Instant;
}

export const initialTriage: TriageState = { gradeReasons: [], gradeFacts: {} };

/** Ungraded counts as general (S-15). */
export const effectiveGrade = (state: TriageState): Grade => state.grade ?? 'general';
