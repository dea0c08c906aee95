import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { carriesPromise } from '../state';
import { silenceOf } from './state';

/**
 * S-34: how long the customer may hear nothing: until the date that we named, at most the limit of the policy, which is
 * longer once the result is delivered. It runs on through pauses and legal holds.
 */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (!carriesPromise(state) || state.concludedAt) return [];
  const { news, heard, nextNewsAt } = silenceOf(state);
  const since = news.at(-1)?.at ?? state.receivedAt;
  const kind = state.promiseMetAt ? 'silenceAfterResult' : 'silence';
  const silence = clockOf(rules, kind, heard, since);
  const isSooner = nextNewsAt !== undefined && nextNewsAt > since && nextNewsAt < silence.dueAt;
  return [isSooner ? clockOf(rules, kind, heard, since, { dueAt: nextNewsAt }) : silence];
}
