import type { Rules } from '../contracts/policy';
import type { Clock } from '../policies/clock';
import { escalationClocks } from './escalation/levels';
import { outsideQuietHours } from './quiet-hours';
import { rulesOf } from './rules';
import type { ComplaintState } from './state';
import { subjectsOf } from './subjects';

/**
 * Every limit of the case as data, met ones included: what starts it and what meets it stands in its subject and
 * nowhere else. Customer clocks start when the complaint reached the company.
 */
export function clocks(pinned: Rules, state: ComplaintState): Clock[] {
  const known = computed.get(state);
  if (known?.rules === pinned) return known.clocks;
  const rules = rulesOf(pinned, state);
  const limits = subjectsOf(rules.logic).flatMap((s) => s.clocks?.(rules, state) ?? []);
  const list =
    rules.logic >= 2
      ? [...limits.map((c) => outsideQuietHours(rules, c)), ...escalationClocks(rules, state, limits)]
      : limits;
  computed.set(state, { rules: pinned, clocks: list });
  return list;
}

/** A state never changes, and it is asked for its clocks many times between two events. */
const computed = new WeakMap<ComplaintState, { rules: Rules; clocks: Clock[] }>();
