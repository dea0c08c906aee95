import type { Audience } from '../contracts/policy';
import { type ClockRang, toldAt } from '../policies/clock';
import { addDuration } from '../policies/working-time';
import { archived } from './decide-closing';
import type { Decide } from './rules';
import { calendarOf } from './rules';

type Ring = Decide<ClockRang>;

/** A breach of the promise: recorded, told to whom policy names, the customer the same day with a new date. */
const promise: Ring = ({ rules, state, now }, ring) => {
  const tell = toldAt(rules.policy, 'promise', ring.percent) as Audience[];
  if (ring.percent < 100) return [{ type: 'promiseWarned', percent: ring.percent, tell }];
  const nextDate = addDuration(
    calendarOf(rules, state),
    rules.policy.hours,
    now,
    rules.policy.promise.newDate,
  ).at;
  return [{ type: 'promiseBroken', dueAt: ring.dueAt, tell, nextDate }];
};

/** a reminder, then the offer lapses; silence is never agreement. */
const offer: Ring = ({ state }, ring) => {
  const found = state.offers.find((o) => `offer/${o.round}` === ring.id);
  if (found?.status !== 'open') return [];
  return [{ type: ring.percent < 100 ? 'offerReminded' : 'offerLapsed', offerId: found.offerId }];
};

/** the survey goes out at the next allowed hour. */
const surveySend: Ring = () => [{ type: 'surveySent' }];

const survey: Ring = ({ state }, ring) =>
  ring.percent < 100 ? [] : [{ type: 'surveyClosed' }, ...archived(state, { survey: true })];

const reopening: Ring = (_context, ring) => (ring.percent < 100 ? [] : [{ type: 'reopeningEnded' }]);

/** Every other clock: whom to tell stands in its policy row. */
const other: Ring = ({ rules }, ring) => {
  const kind = ring.id.split('/')[0] ?? '';
  const tell = toldAt(rules.policy, kind, ring.percent) as Audience[];
  if (tell.length === 0) return [];
  return ring.percent < 100
    ? [{ type: 'clockWarned', clock: ring.id, kind, percent: ring.percent, tell }]
    : [{ type: 'clockBroken', clock: ring.id, kind, dueAt: ring.dueAt, tell }];
};

const rings: Record<string, Ring> = { promise, offer, surveySend, survey, reopening };

/** What a ringing clock means; the shell has already recorded that it rang. */
export const clockRang: Ring = (context, ring): ReturnType<Ring> =>
  (rings[ring.id.split('/')[0] ?? ''] ?? other)(context, ring);
