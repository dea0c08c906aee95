import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';

/** S-88: a clock per order, then one per level that it goes up. */
export const clocks = (rules: Rules, state: ComplaintState): Clock[] =>
  (state.orders ?? []).flatMap(({ orderId, issuedAt, dueAt, endedAt, overdueAt }) => {
    const { levels } = rules.policy.supervision;
    return [
      clockOf(rules, 'order', orderId, issuedAt, { dueAt, metAt: endedAt }),
      ...overdueAt
        .slice(0, levels.length - 1)
        .map((at, i) => clockOf(rules, 'orderLevel', `${orderId}/${i + 2}`, at, { metAt: endedAt })),
    ];
  });
