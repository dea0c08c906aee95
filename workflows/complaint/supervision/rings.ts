import type { Audience } from '../../contracts/policy';
import { toldAt } from '../../policies/clock';
import type { Ring } from '../rules';

/** S-88: an order that is overdue goes up one level after the other, each told once. */
const up: Ring = ({ rules }, ring) => {
  const [kind = '', orderId = '', level = '1'] = ring.id.split('/');
  if (ring.percent < 100) {
    const tell = toldAt(rules.policy, kind, ring.percent) as Audience[];
    return tell.length > 0
      ? [{ type: 'clockWarned', clock: ring.id, kind, percent: ring.percent, tell }]
      : [];
  }
  const told = rules.policy.supervision.levels[Number(level) - 1];
  return [
    {
      type: 'orderOverdue',
      orderId,
      level: Number(level),
      dueAt: ring.dueAt,
      tell: told ? [told] : [],
    },
  ];
};

export const rings = { order: up, orderLevel: up };
