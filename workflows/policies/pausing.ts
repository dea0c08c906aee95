import type { Duration, Instant } from '../contracts/message';
import type { Hours, Policy, WorkingCalendar } from '../contracts/policy';
import type { Clock } from './clock';
import { addOfficeTime, localInstant, officeTimeBetween, parseDuration } from './working-time';

/** A span in which a limit stands still; without `to` it still does. */
export interface Span {
  from: Instant;
  to?: Instant;
}

type Time = { calendar: WorkingCalendar; policy: Pick<Policy, 'hours'> };

/** How much office time a limit in `wd` (whole office days) or `wh` is, in ms. Throws `RangeError` for other units. */
export function officeTimeOf(hours: Hours, duration: Duration): number {
  const { amount, unit } = parseDuration(duration);
  if (unit === 'wh') return amount * 3_600_000;
  if (unit !== 'wd') throw new RangeError(`not a working time: ${duration}`);
  const at = (time: string) => Date.parse(localInstant(hours, '2026-01-05', time));
  return amount * hours.office.reduce((day, [opens, closes]) => day + at(closes) - at(opens), 0);
}

/** F-11: an instant of a limit, later by exactly the office time of every pause that began before it. */
export function afterPauses({ calendar, policy }: Time, at: Instant, pauses: readonly Span[]): Instant {
  return pauses.reduce((moved, { from, to }) => {
    if (to === undefined || moved <= from) return moved;
    return addOfficeTime(calendar, policy.hours, moved, officeTimeBetween(calendar, policy.hours, from, to))
      .at;
  }, at);
}

/** F-11: a clock with its pauses: what is still to come moves by the paused office time, and nothing rings in a pause. */
export function withPauses(time: Time, clock: Clock, pauses: readonly Span[]): Clock {
  if (pauses.length === 0) return clock;
  const open = clock.metAt ? undefined : pauses.find((p) => p.to === undefined);
  return {
    ...clock,
    dueAt: afterPauses(time, clock.dueAt, pauses),
    levels: clock.levels.map((l) => ({ ...l, at: afterPauses(time, l.at, pauses) })),
    ...(open && { pausedAt: open.from }),
  };
}
