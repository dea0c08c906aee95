import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';

/** the review has its own limit, and so has the result of a reopened complaint. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  const { review, reopenings = [] } = state;
  return [
    ...(review ? [clockOf(rules, 'review', 1, review.requestedAt, { metAt: review.decidedAt })] : []),
    ...reopenings.map(({ n, at, resultAt }) =>
      clockOf(rules, 'reopened', n, at, { metAt: resultAt ?? state.concludedAt }),
    ),
  ];
}
