import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { addDuration, clockOf, localDate, localInstant, nextWorkingDay } from '../../policies/working-time';
import { roundOf } from '../review/state';
import type { ComplaintState } from '../state';

/** Survey, call-back and the window for reopening (S-52, R-8, R-9, R-13). */
export function clocks(rules: Rules, state: ComplaintState): Clock[] {
  const { concludedAt, surveyAt, survey, callBack, callBackFrom } = state;
  if (!concludedAt) return [];
  const round = roundOf(state);
  const list: Clock[] = [];
  if (surveyAt && !survey?.sentAt)
    list.push(clockOf(rules, 'surveySend', round, concludedAt, { dueAt: surveyAt }));
  if (survey?.sentAt) {
    list.push(
      clockOf(rules, 'survey', round, survey.sentAt, { metAt: survey.answeredAt ?? survey.closedAt }),
    );
  }
  if (callBack && callBackFrom) {
    list.push(
      clockOf(rules, 'callBack', round, callBackFrom, {
        dueAt: callBackDue(rules, callBackFrom, callBack.tries.at(-1)),
        metAt: callBack.doneAt,
      }),
    );
  }
  if (!state.reopeningEnded) list.push(clockOf(rules, 'reopening', round, concludedAt));
  return list;
}

/** to be called before the office closes that day; after a try that failed, the next working day. */
function callBackDue(rules: Rules, from: string, lastTry: string | undefined): string {
  const { hours, callBack } = rules.policy;
  if (!callBack.after.endsWith('d'))
    return addDuration(rules.calendar, hours, from, rules.policy.clocks.callBack!.limit).at;
  const closes = hours.office.at(-1)![1];
  if (!lastTry) return localInstant(hours, localDate(hours, from), closes);
  const nextDay = localDate(hours, addDuration(rules.calendar, hours, lastTry, '1d').at);
  return localInstant(hours, nextWorkingDay(rules.calendar, nextDay), closes);
}
