import type { Instant } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { ComplaintState } from '../state';

export interface ContainmentState {
  /** S-12: what was isolated, how and when; the first one meets the clock. */
  containments?: { target: string; action: string; takenAt: Instant }[];
  /** Since when we know that the defect can hurt others. */
  dangerKnownAt?: Instant;
}

export const initialContainment: ContainmentState = {};

/** S-12: the defect can hurt others, and nothing stands between them and it yet. */
export const awaitsContainment = (rules: Rules, state: ComplaintState): boolean =>
  isDangerous(rules, state) && !state.containments;

/** By the facts that policy names, as the grading knows them now. */
export const isDangerous = (rules: Rules, { gradeFacts, dangerKnownAt }: ComplaintState): boolean =>
  dangerKnownAt !== undefined &&
  rules.policy.containment.facts.some((fact) => gradeFacts[fact] !== undefined && gradeFacts[fact] !== false);
