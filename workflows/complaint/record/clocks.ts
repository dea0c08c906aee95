import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import { repeatsAnother } from '../repeat/state';
import type { ComplaintState } from '../state';

/** S-07: first contact, met by a recorded two-way contact, or enough logged tries. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (state.outcome === 'withdrawn' || repeatsAnother(state)) return [];
  return [
    clockOf(rules, 'firstContact', 1, state.receivedAt, { metAt: state.contact.at ?? state.concludedAt }),
  ];
}
