import type { Person, Role } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { ComplaintState } from '../state';
import { effectiveGrade } from '../triage/state';

export interface OwnershipState {
  /** Who answers for the complaint, whichever department works on it; before there is one, its first owner (S-09). */
  owner?: Person;
}

/**
 * Who may own this complaint, who is asked first: by its grade (S-85), and of a complaint about the complaint manager
 * nobody below an executive.
 */
export const ownersOf = ({ policy }: Rules, state: ComplaintState): readonly Role[] =>
  (state.subject?.role && policy.complainedAbout.standIn[state.subject.role]) ??
  policy.ownership.roles[effectiveGrade(state)];

/** S-85: may this person own a complaint of this grade? */
export const mayOwn = (rules: Rules, state: ComplaintState, person: Person): boolean =>
  ownersOf(rules, state).includes(person.role);

/** The owner, as long as the grade allows it: a complaint that became graver needs another. */
export const rightfulOwner = (rules: Rules, state: ComplaintState): Person | undefined =>
  state.owner && mayOwn(rules, state, state.owner) ? state.owner : undefined;
