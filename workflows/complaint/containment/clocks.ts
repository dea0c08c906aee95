import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { isDangerous } from './state';

/** S-12: from the moment the danger is known, whatever becomes of the complaint (R-13: a withdrawal stops nothing). */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (!state.dangerKnownAt || !isDangerous(rules, state)) return [];
  const metAt = state.containments?.[0]?.takenAt;
  return [clockOf(rules, 'containment', 1, state.dangerKnownAt, { metAt })];
}
