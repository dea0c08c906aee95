import type { Audience } from '../../contracts/policy';
import { passedOn } from '../../policies/approval';
import { toldAt } from '../../policies/clock';
import type { Ring } from '../rules';
import { roundOf } from './clocks';
import { openApproval } from './state';

/** S-30: a reminder at half time; after silence the delegate is asked, then the next level. */
export const planApproval: Ring = ({ rules, state }, ring) => {
  const approval = openApproval(state);
  const part = approval?.parts.find((p) => `planApproval/${roundOf(approval, p)}` === ring.id);
  if (!approval || !part) return [];
  const asked = part.levels[part.level]!;
  const named = (a: string) => (a === 'approver' ? asked : (a as Audience));
  const tell = toldAt(rules.policy, 'planApproval', ring.percent).map(named);
  const common = { clock: ring.id, kind: 'planApproval', tell, department: state.finding?.department };
  if (ring.percent < 100) return [{ type: 'clockWarned', ...common, percent: ring.percent }];
  const next = passedOn(part);
  return next
    ? [
        {
          type: 'approvalPassedOn',
          n: approval.n,
          part: part.part,
          ...next,
          role: part.levels[next.level]!,
        },
      ]
    : [{ type: 'clockBroken', ...common, dueAt: ring.dueAt }];
};
