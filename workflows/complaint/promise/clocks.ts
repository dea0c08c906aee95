import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { withPauses } from '../../policies/pausing';
import { clockOf } from '../../policies/working-time';
import { pausesOf } from '../pause/state';
import type { ComplaintState } from '../state';
import { carriesPromise } from '../state';
import { dueWithoutPauses } from './due';

/** S-08: met when the reasoned result is delivered. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (!carriesPromise(state)) return [];
  const clock = clockOf(rules, 'promise', 1, state.receivedAt, {
    dueAt: dueWithoutPauses(rules, state),
    provisional: state.promise.provisional,
    metAt: state.promiseMetAt,
  });
  return [withPauses(rules, clock, pausesOf(state))];
}
