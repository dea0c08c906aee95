import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';

/** S-23: signed for, or returned with a reason, in time. */
export const clocks = (rules: Rules, state: ComplaintState): Clock[] =>
  (state.transfers ?? []).map(({ n, requestedAt, endedAt }) =>
    clockOf(rules, 'signFor', n, requestedAt, { metAt: endedAt ?? state.concludedAt }),
  );
