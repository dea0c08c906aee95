import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { carriesPromise } from '../state';

/** S-08: met when the reasoned result is delivered. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (!carriesPromise(state)) return [];
  const { dueAt, provisional } = state.promise;
  return [clockOf(rules, 'promise', 1, state.receivedAt, { dueAt, provisional, metAt: state.promiseMetAt })];
}
