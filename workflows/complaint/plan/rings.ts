import type { Audience } from '../../contracts/policy';
import { toldAt } from '../../policies/clock';
import type { Ring } from '../rules';
import { askedPlan } from './state';

/** The head who is told is that of the department asked, not of the one that handles the case. */
export const plan: Ring = ({ rules, state }, ring) => {
  const tell = toldAt(rules.policy, 'plan', ring.percent) as Audience[];
  const department = askedPlan(state)?.department;
  const common = { clock: ring.id, kind: 'plan', tell, department };
  return ring.percent < 100
    ? [{ type: 'clockWarned', ...common, percent: ring.percent }]
    : [{ type: 'clockBroken', ...common, dueAt: ring.dueAt }];
};
