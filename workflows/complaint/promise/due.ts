import type { Instant } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import { afterPauses, officeTimeOf } from '../../policies/pausing';
import { addOfficeTime, isPublishedAt, localInstant } from '../../policies/working-time';
import { extendedBy } from '../extension/state';
import { pausesOf } from '../pause/state';
import { rulesOf } from '../rules';
import type { ComplaintState } from '../state';

/** When the promise ends by the working days told and the extensions, had it never paused (R-1, L-05). */
export function dueWithoutPauses(rules: Rules, state: ComplaintState): Instant {
  const days = extendedBy(state);
  if (days === 0 && pausesOf(state).length === 0) return state.promise.dueAt;
  const { hours } = rules.policy;
  const told = localInstant(hours, state.promise.workingDays.at(-1)!, hours.office.at(-1)![1]);
  return addOfficeTime(rulesOf(rules, state).calendar, hours, told, days * officeTimeOf(hours, '1wd')).at;
}

/** When the promise ends, with every pause (F-11); provisional beyond the published calendar. */
export function promiseDue(rules: Rules, state: ComplaintState): { dueAt: Instant; provisional: boolean } {
  const now = rulesOf(rules, state);
  const dueAt = afterPauses(now, dueWithoutPauses(rules, state), pausesOf(state));
  return { dueAt, provisional: !isPublishedAt(now.calendar, now.policy.hours, dueAt) };
}
