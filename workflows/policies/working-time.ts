import type { Duration, Instant, LocalDate } from '../contracts/message';
import type { Hours, Policy, PromiseTold, WorkingCalendar } from '../contracts/policy';
import { type Clock, warningsOf } from './clock';

/**
 * Working-time arithmetic on the official calendar. Pure and the same everywhere: no Intl, no local
 * date getters. A local date is worked with as its day number since 1970-01-01, an instant as epoch milliseconds.
 */

const dayMs = 86_400_000;
const minuteMs = 60_000;
const clockUnitMs = { s: 1_000, min: minuteMs, h: 3_600_000, d: dayMs } as const;

export type DurationUnit = keyof typeof clockUnitMs | 'wh' | 'wd';

/** `'5wd'` → `{ amount: 5, unit: 'wd' }`. Throws `RangeError` for anything else: policies are checked when published. */
export function parseDuration(duration: Duration): { amount: number; unit: DurationUnit } {
  const match = /^(\d+)(s|min|h|d|wh|wd)$/.exec(duration);
  if (!match) throw new RangeError(`not a duration: ${duration}`);
  return { amount: Number(match[1]), unit: match[2] as DurationUnit };
}

const dayOf = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);
const dateOf = (day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10);
const instantOf = (ms: number): Instant => new Date(ms).toISOString();

/** Milliseconds after local midnight; `'24:00'` is the end of the day. */
const timeOfDay = (time: string): number => {
  const [hour, minute] = time.split(':');
  return (Number(hour) * 60 + Number(minute)) * minuteMs;
};

const localDay = (hours: Hours, ms: number): number =>
  Math.floor((ms + hours.utcOffsetMinutes * minuteMs) / dayMs);
const midnight = (hours: Hours, day: number): number => day * dayMs - hours.utcOffsetMinutes * minuteMs;

/** Day numbers of a calendar's exceptions, taken apart once: clocks ask for days thousands of times. */
const exceptionsOf = remembered((calendar: WorkingCalendar) => ({
  holidays: new Set(calendar.holidays.map(dayOf)),
  workdays: new Set(calendar.workdays.map(dayOf)),
}));

/** Office windows in ms after local midnight. */
const windowsOf = remembered((hours: Hours) =>
  hours.office.map(([opens, closes]): [number, number] => [timeOfDay(opens), timeOfDay(closes)]),
);

function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}

function isWorkday(calendar: WorkingCalendar, day: number): boolean {
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  const { holidays, workdays } = exceptionsOf(calendar);
  return weekday === 0 || weekday === 6 ? workdays.has(day) : !holidays.has(day);
}

/** Official working day: Monday to Friday unless a published holiday, Saturday and Sunday if a make-up day 调休. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return isWorkday(calendar, dayOf(date));
}

/** outside the published dates the calendar only guesses. */
const isPublished = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  date >= calendar.from && date <= calendar.to;

/** is the day of this instant one that the calendar knows? */
export const isPublishedAt = (calendar: WorkingCalendar, hours: Hours, at: Instant): boolean =>
  isPublished(calendar, localDate(hours, at));

/** The company's calendar date at an instant. */
export function localDate(hours: Hours, at: Instant): LocalDate {
  return dateOf(localDay(hours, Date.parse(at)));
}

/** The instant of a local time `'HH:MM'` on a local date. */
export function localInstant(hours: Hours, date: LocalDate, time: string): Instant {
  return instantOf(midnight(hours, dayOf(date)) + timeOfDay(time));
}

/** The same date if it is a working day, else the next one. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return dateOf(workdayFrom(calendar, dayOf(date)));
}

function workdayFrom(calendar: WorkingCalendar, from: number): number {
  let day = from;
  while (!isWorkday(calendar, day)) day++;
  return day;
}

const closing = (hours: Hours): string => hours.office[hours.office.length - 1]![1];

/**
 * the day of receipt is not counted; the limit ends with the office hours of the `workingDays`-th official
 * working day after it. The counted dates are returned. Throws `RangeError` for less than one day.
 */
export function workingDeadline(
  calendar: WorkingCalendar,
  hours: Hours,
  from: Instant,
  workingDays: number,
): PromiseTold {
  if (!(Number.isInteger(workingDays) && workingDays >= 1)) {
    throw new RangeError(`not a number of working days: ${workingDays}`);
  }
  const received = localDate(hours, from);
  const counted: LocalDate[] = [];
  let last = received;
  while (counted.length < workingDays) {
    last = nextWorkingDay(calendar, dateOf(dayOf(last) + 1));
    counted.push(last);
  }
  return {
    dueAt: localInstant(hours, last, closing(hours)),
    workingDays: counted,
    calendarVersion: calendar.version,
    provisional: !isPublished(calendar, received) || !isPublished(calendar, last),
  };
}

/** Office windows in time order from the local day of `fromMs` on, without end. */
function* officeWindows(
  calendar: WorkingCalendar,
  hours: Hours,
  fromMs: number,
): Generator<[opens: number, closes: number], never> {
  for (let day = localDay(hours, fromMs); ; day++) {
    if (!isWorkday(calendar, day)) continue;
    const start = midnight(hours, day);
    for (const [opens, closes] of windowsOf(hours)) yield [start + opens, start + closes];
  }
}

/** The first instant at which `officeMs` of office time have passed since `fromMs`. */
function afterOfficeTime(calendar: WorkingCalendar, hours: Hours, fromMs: number, officeMs: number): number {
  if (officeMs <= 0) return fromMs;
  let left = officeMs;
  for (const [opens, closes] of officeWindows(calendar, hours, fromMs)) {
    const begins = Math.max(opens, fromMs);
    const length = Math.max(0, closes - begins);
    if (left <= length) return begins + left;
    left -= length;
  }
  throw new Error('unreachable: office windows have no end');
}

/** Office time in ms between two instants; 0 when `to` is not after `from`. */
export function officeTimeBetween(
  calendar: WorkingCalendar,
  hours: Hours,
  from: Instant,
  to: Instant,
): number {
  const fromMs = Date.parse(from);
  const toMs = Date.parse(to);
  let sum = 0;
  for (const [opens, closes] of officeWindows(calendar, hours, fromMs)) {
    if (opens >= toMs) break;
    sum += Math.max(0, Math.min(closes, toMs) - Math.max(opens, fromMs));
  }
  return sum;
}

/**
 * Adds any duration: `s min h d` run day and night, `wh` only inside office hours, `wd` as `workingDeadline`
 * 24 h and 48 h are clock hours, days are working days).
 */
export function addDuration(
  calendar: WorkingCalendar,
  hours: Hours,
  from: Instant,
  duration: Duration,
): { at: Instant; provisional: boolean; workingDays?: LocalDate[] } {
  const { amount, unit } = parseDuration(duration);
  if (unit === 'wd') {
    const { dueAt, provisional, workingDays } = workingDeadline(calendar, hours, from, amount);
    return { at: dueAt, provisional, workingDays };
  }
  const fromMs = Date.parse(from);
  if (unit !== 'wh') return { at: instantOf(fromMs + amount * clockUnitMs[unit]), provisional: false };
  return addOfficeTime(calendar, hours, from, amount * clockUnitMs.h);
}

/** The instant at which `officeMs` of office time have passed since `from`; `from` itself for none. */
export function addOfficeTime(
  calendar: WorkingCalendar,
  hours: Hours,
  from: Instant,
  officeMs: number,
): { at: Instant; provisional: boolean } {
  const at = instantOf(afterOfficeTime(calendar, hours, Date.parse(from), officeMs));
  const published = isPublishedAt(calendar, hours, from) && isPublishedAt(calendar, hours, at);
  return { at, provisional: !published };
}

/**
 * The instant at which `percent` of a clock has passed (section 5): of the office time from the first counted day to
 * due for `wd`, of the office time from the start for `wh`, of their own time for the rest. `dueAt` may have been
 * moved; 100 is always `dueAt` itself, and no point lies after it.
 */
export function percentPoint(
  calendar: WorkingCalendar,
  hours: Hours,
  duration: Duration,
  from: Instant,
  dueAt: Instant,
  percent: number,
): Instant {
  if (percent >= 100 || dueAt <= from) return dueAt;
  const { unit } = parseDuration(duration);
  if (unit !== 'wd' && unit !== 'wh') {
    const fromMs = Date.parse(from);
    return instantOf(fromMs + Math.floor(((Date.parse(dueAt) - fromMs) * percent) / 100));
  }
  const begins = unit === 'wd' ? firstCountedDay(calendar, hours, from) : from;
  const whole = officeTimeBetween(calendar, hours, begins, dueAt);
  if (whole === 0) return dueAt;
  return instantOf(afterOfficeTime(calendar, hours, Date.parse(begins), Math.floor((whole * percent) / 100)));
}

/** Start of the first working day after the day of receipt. */
function firstCountedDay(calendar: WorkingCalendar, hours: Hours, from: Instant): Instant {
  const nextDay = dateOf(localDay(hours, Date.parse(from)) + 1);
  return localInstant(hours, nextWorkingDay(calendar, nextDay), hours.office[0]![0]);
}

/**
 * Builds a clock from its policy row; `round` makes its id (`kind/round`). `dueAt` overrides the computed end (moved
 * promise, earlier limit of a grade), then `provisional` goes with it.
 * Throws `RangeError` when the policy has no such row: published policies hold every kind.
 */
export function clockOf(
  rules: { policy: Policy; calendar: WorkingCalendar },
  kind: string,
  round: number | string,
  startedAt: Instant,
  opts: { metAt?: Instant; dueAt?: Instant; provisional?: boolean } = {},
): Clock {
  const { policy } = rules;
  const row = policy.clocks[kind];
  if (!row) throw new RangeError(`policy ${policy.version} has no clock ${kind}`);
  const span = spanOf(rules, kind, startedAt, opts.dueAt);
  const provisional = opts.provisional ?? span.provisional;
  return {
    id: `${kind}/${round}`,
    kind,
    rule: row.rule,
    startedAt,
    dueAt: span.dueAt,
    levels: span.levels,
    ...(opts.metAt === undefined ? {} : { metAt: opts.metAt }),
    ...(provisional ? { provisional } : {}),
  };
}

type Span = Pick<Clock, 'dueAt' | 'levels'> & { provisional: boolean };

/** Spans by policy and calendar: the same clocks are asked for at every event of a case, and days are counted one by one. */
const spans = new WeakMap<Policy, WeakMap<WorkingCalendar, Map<string, Span>>>();
const mostSpans = 1000;

/** End and levels of a clock: a matter of the rules, its start and, where somebody moved it, its end. */
function spanOf(
  { calendar, policy }: { policy: Policy; calendar: WorkingCalendar },
  kind: string,
  startedAt: Instant,
  movedTo: Instant | undefined,
): Span {
  let byCalendar = spans.get(policy);
  if (!byCalendar) spans.set(policy, (byCalendar = new WeakMap()));
  let known = byCalendar.get(calendar);
  if (!known || known.size >= mostSpans) byCalendar.set(calendar, (known = new Map()));
  const key = `${kind}/${startedAt}/${movedTo ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const { limit } = policy.clocks[kind]!;
  const counted = movedTo === undefined ? addDuration(calendar, policy.hours, startedAt, limit) : undefined;
  const dueAt = movedTo ?? counted!.at;
  const levels = [
    ...warningsOf(policy, kind).map(({ percent }) => ({
      percent,
      at: percentPoint(calendar, policy.hours, limit, startedAt, dueAt, percent),
    })),
    { percent: 100, at: dueAt },
  ];
  const span = { dueAt, levels, provisional: counted?.provisional ?? false };
  known.set(key, span);
  return span;
}
