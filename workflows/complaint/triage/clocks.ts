import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { addDuration, clockOf, nextServiceOpening } from '../../policies/working-time';
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
      // 24 clock hours, from the next opening when it came outside service hours; a fix, an agreed plan,
      // or the reasoned refusal meets it.
      const start = nextServiceOpening(rules.policy.hours, receivedAt);
      return [
        clockOf(rules, 'generalSolved', 1, start, {
          metAt: state.solvedAt ?? (isUnfounded(state) ? result : undefined) ?? state.concludedAt,
        }),
      ];
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

/** a limit already past when the grade was taken is due a little after the grading. */
function regraded(rules: Rules, state: ComplaintState, clock: Clock): Clock {
  const { gradedAt } = state;
  if (!gradedAt || clock.dueAt > gradedAt) return clock;
  const dueAt = addDuration(rules.calendar, rules.policy.hours, gradedAt, rules.policy.regrade.grace).at;
  return { ...clock, startedAt: gradedAt, dueAt, levels: [{ percent: 100, at: dueAt }] };
}
