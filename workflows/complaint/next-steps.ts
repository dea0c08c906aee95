import type { Rules } from '../contracts/policy';
import { clocks } from './clocks';
import { insteadOf } from './complained-about';
import type { ComplaintState } from './state';
import type { Due, NextStep } from './subject';
import { subjectsOf } from './subjects';

export type { NextStep } from './subject';

/** Whose turn it is, for what, until when, by which rule: drives worklists and "next step" cards. */
export function nextSteps(rules: Rules, state: ComplaintState): NextStep[] {
  if (state.ended) return [];
  const running = clocks(rules, state).filter((c) => !c.metAt);
  const due: Due = (kind) => {
    const clock = running.find((c) => c.kind === kind);
    return clock && { clock: clock.id, dueAt: clock.dueAt };
  };
  return subjectsOf(rules.logic)
    .flatMap((s) => s.steps?.(rules, state, due, running) ?? [])
    .map((step) => ({ ...step, audience: insteadOf(rules, state, step.audience) }));
}
