import type { Person } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { ComplaintState } from '../state';
import { effectiveGrade } from '../triage/state';

export interface OwnershipState {
  /** Who answers for the complaint, whichever department works on it; before there is one, its first owner (S-09). */
  owner?: Person;
}

/** S-85: may this person own a complaint of this grade? */
export const mayOwn = (rules: Rules, state: ComplaintState, person: Person): boolean =>
  rules.policy.ownership.roles[effectiveGrade(state)].includes(person.role);

/** The owner, as long as the grade allows it: a complaint that became graver needs another. */
export const rightfulOwner = (rules: Rules, state: ComplaintState): Person | undefined =>
  state.owner && mayOwn(rules, state, state.owner) ? state.owner : undefined;
