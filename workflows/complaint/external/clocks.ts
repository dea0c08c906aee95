import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { externalsOf } from './state';

/** L-08: the body's own limit, beside all of ours; nothing pauses it. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  return externalsOf(state).map(({ n, receivedAt, deadline, answeredAt, closedAt }) =>
    clockOf(rules, 'external', n, receivedAt, { dueAt: deadline, metAt: answeredAt ?? closedAt }),
  );
}
