import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';

/** S-84: the department's time for its plan; a returned one has its own. */
export const clocks = (rules: Rules, state: ComplaintState): Clock[] =>
  (state.plans ?? []).map((p) =>
    clockOf(rules, 'plan', `${p.n}.${p.round}`, p.askedAt, {
      metAt: p.status === 'asked' ? state.concludedAt : (p.submittedAt ?? p.askedAt),
    }),
  );
