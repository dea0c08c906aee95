import { refuse } from '../../contracts/message';
import { withYear } from '../../policies/published-calendar';
import { workingDeadline } from '../../policies/working-time';
import type { Decide } from '../rules';
import { calendarOf, declined } from '../rules';
import { promiseDue } from './due';
import type { PromiseFacts } from './messages';

/** a provisional promise is re-planned once the year is published; the customer hears of it only if it moved. */
export const calendarPublished: Decide<PromiseFacts['calendarPublished']> = ({ rules, state }, payload) => {
  const calendar = calendarOf(rules, state);
  const year = Number(calendar.to.slice(0, 4)) + 1;
  if (!state.promise.provisional || state.promiseMetAt || state.outcome) {
    return declined('calendarPublished', refuse('R-2', 'promiseNotProvisional'));
  }
  if (payload.year !== year) return declined('calendarPublished', refuse('R-2', 'yearDoesNotFollow'));
  const days = state.promise.workingDays.length;
  const counted = workingDeadline(withYear(calendar, payload), rules.policy.hours, state.receivedAt, days);
  const moved = promiseDue(rules, { ...state, years: [...state.years, payload], promise: counted });
  const promise = { ...counted, ...moved };
  return [{ type: 'promiseReplanned', promise, moved: promise.dueAt !== state.promise.dueAt, year: payload }];
};
