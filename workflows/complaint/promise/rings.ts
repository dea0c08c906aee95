import type { Audience } from '../../contracts/policy';
import { toldAt } from '../../policies/clock';
import { addDuration } from '../../policies/working-time';
import { calendarOf, type Ring } from '../rules';

/** A breach of the promise: recorded, told to whom policy names, the customer the same day with a new date. */
export const promise: Ring = ({ rules, state, now }, ring) => {
  const tell = toldAt(rules.policy, 'promise', ring.percent) as Audience[];
  if (ring.percent < 100) return [{ type: 'promiseWarned', percent: ring.percent, tell }];
  const { hours } = rules.policy;
  const nextDate = addDuration(calendarOf(rules, state), hours, now, rules.policy.promise.newDate).at;
  return [{ type: 'promiseBroken', dueAt: ring.dueAt, tell, nextDate }];
};
