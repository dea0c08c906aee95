import type { Instant } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { ComplaintState } from '../state';
import { effectiveGrade } from '../triage/state';
import type { InternalNoteId, Medium } from '../vocabulary';

export interface CalmingState {
  /** What was done to calm the customer, item by item of policy's checklist: by whom, when, how (S-24). */
  calming?: { item: string; by: string; at: Instant; medium: Medium; noteId?: InternalNoteId }[];
}

/** Items of the checklist that are still to be done before a plan may be offered; none where policy does not ask. */
export function calmingLeft(rules: Rules, state: ComplaintState): string[] {
  const { checklist, grades } = rules.policy.calming;
  if (state.kind !== 'complaint' || !grades.includes(effectiveGrade(state))) return [];
  return checklist.filter((item) => !state.calming?.some((done) => done.item === item));
}
