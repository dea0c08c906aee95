import type { Audience } from '../../contracts/policy';
import { toldAt } from '../../policies/clock';
import type { Ring } from '../rules';
import { returned } from './decide';

/** F-19: a transfer that nobody signs for comes back by itself, and people hear of it. */
export const signFor: Ring = (context, ring) => {
  const kind = 'signFor';
  const tell = toldAt(context.rules.policy, kind, ring.percent) as Audience[];
  if (ring.percent < 100) return [{ type: 'clockWarned', clock: ring.id, kind, percent: ring.percent, tell }];
  return [
    { type: 'clockBroken', clock: ring.id, kind, dueAt: ring.dueAt, tell },
    ...returned(context, { reason: 'notSigned' }),
  ];
};
