import type { Instant } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { nextServiceOpening } from '../../policies/opening-hours';
import { addDuration, clockOf } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { carriesPromise, isUnfounded } from '../state';
import { effectiveGrade } from './state';

/** S-16: each grade has its own limits; ungraded counts as general. */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  if (!carriesPromise(state)) return [];
  const { receivedAt } = state;
  const result = state.promiseMetAt;
  switch (effectiveGrade(state)) {
    case 'general': {
      // A fix, an agreed plan, or the reasoned refusal meets it.
      const clock = clockOf(rules, 'generalSolved', 1, generalStart(rules, state), {
        metAt: state.solvedAt ?? (isUnfounded(state) ? result : undefined) ?? state.concludedAt,
      });
      return [rules.logic >= 2 ? regraded(rules, state, clock) : clock];
    }
    case 'important':
      return [
        regraded(
          rules,
          state,
          clockOf(rules, 'importantResponse', 1, receivedAt, { metAt: state.substantiveAt ?? result }),
        ),
      ];
    case 'major':
      return [
        clockOf(rules, 'majorContact', 1, receivedAt, { metAt: state.contact.at }),
        clockOf(rules, 'majorResponse', 1, receivedAt, { metAt: state.substantiveAt ?? result }),
        clockOf(rules, 'majorEscalation', 1, receivedAt, { metAt: state.escalationSignedAt }),
      ].map((clock) => regraded(rules, state, clock));
  }
}

/** S-16: 24 clock hours, from the next opening when it came outside service hours. */
const generalStart = (rules: Rules, { receivedAt }: ComplaintState): Instant =>
  nextServiceOpening(rules.policy.hours, receivedAt);

/** is the limit of a general complaint over? Then it is overdue, and nobody re-grades it out of that. */
export const isGeneralLimitOver = (rules: Rules, state: ComplaintState, now: Instant): boolean =>
  clockOf(rules, 'generalSolved', 1, generalStart(rules, state)).dueAt <= now;

/**
 * a limit already past when the grade came by a change is due a little after. Counted from the first time, so
 * that a grade taken again moves nothing to a later date.
 */
function regraded(rules: Rules, state: ComplaintState, clock: Clock): Clock {
  const takenAt = rules.logic >= 2 ? state.gradeTaken?.[effectiveGrade(state)] : state.gradedAt;
  if (!takenAt || clock.dueAt > takenAt) return clock;
  const dueAt = addDuration(rules.calendar, rules.policy.hours, takenAt, rules.policy.regrade.grace).at;
  return { ...clock, startedAt: takenAt, dueAt, levels: [{ percent: 100, at: dueAt }] };
}
