import type { OfficeHours, Strip, StripCalendar, StripDay, StripPromise, StripState } from './strip-input';
import { addDay, companyDay, isWeekend, minuteOfDay, position } from './strip-time';

/** A strip longer than this shows its end: a year of pauses must not grow the page. */
const longestDays = 60;
/** A working day of which half stood still is drawn as paused. */
const pausedFrom = 0.5;

/**
 * The days from acceptance to the end of the promise as people see them. Which days count was decided by the case: the
 * strip reads it off the told days and the calendar, and decides nothing.
 * @param now instant that counts as now; a rehearsed case has its own
 */
export function stripOf(
  promise: StripPromise,
  now: string,
  { calendar, office }: { calendar?: StripCalendar | undefined; office?: OfficeHours | undefined } = {},
): Strip {
  const days = daysOf(promise, now, calendar, office);
  const at = position(days[0]?.date ?? '', now);
  const inside = at >= 0 && at <= days.length;
  const warnings = (promise.warnings ?? [])
    .map((warning) => position(days[0]?.date ?? '', warning))
    .filter((place) => place >= 0 && place <= days.length);
  const left = promise.metAt === undefined ? timeLeft(days, promise.dueAt, now, office) : undefined;
  return {
    days,
    state: stateOf(promise, now),
    warnings,
    ...(inside && promise.metAt === undefined && { now: at }),
    ...(left && { left }),
  };
}

function stateOf({ metAt, dueAt, pauses = [], warnings = [] }: StripPromise, now: string): StripState {
  const nowMs = Date.parse(now);
  if (metAt !== undefined) return Date.parse(metAt) > Date.parse(dueAt) ? 'broken' : 'met';
  if (pauses.some(({ from, to, endsAt }) => Date.parse(from) <= nowMs && nowMs < Date.parse(to ?? endsAt)))
    return 'paused';
  if (nowMs >= Date.parse(dueAt)) return 'broken';
  const lastWarning = warnings.at(-1);
  return lastWarning !== undefined && nowMs >= Date.parse(lastWarning) ? 'atRisk' : 'onTime';
}

function daysOf(
  promise: StripPromise,
  now: string,
  calendar: StripCalendar | undefined,
  office: OfficeHours | undefined,
): StripDay[] {
  const first = companyDay(promise.acceptedAt);
  const last = companyDay(promise.dueAt);
  const told = new Set(promise.workingDays);
  const lastTold = promise.workingDays.at(-1) ?? first;
  const isWorked = (date: string): boolean => {
    if (date <= lastTold) return told.has(date) || (calendar !== undefined && worksBy(calendar, date));
    return calendar ? worksBy(calendar, date) : !isWeekend(date);
  };
  const reasonOfExtension = promise.extensions?.at(-1)?.reason;
  const days: StripDay[] = [{ date: first, kind: 'acceptance', makeUp: false, provisional: false }];
  let number = 0;
  for (let date = addDay(first); date <= last; date = addDay(date)) {
    const provisional = isProvisional(date, promise, calendar);
    const worked = isWorked(date);
    if (!worked) {
      days.push({
        date,
        kind: isWeekend(date) && !isHoliday(calendar, date) ? 'rest' : 'holiday',
        makeUp: false,
        provisional,
      });
      continue;
    }
    const makeUp = isWeekend(date);
    const pause = pauseOf(promise, date, now, office);
    if (pause) {
      days.push({ date, kind: 'paused', makeUp, provisional, reason: pause });
      continue;
    }
    const extended = number >= promise.workingDays.length && reasonOfExtension !== undefined;
    number = extended ? number + 1 : Math.min(number + 1, promise.workingDays.length || number + 1);
    days.push({
      date,
      kind: extended ? 'extension' : 'counted',
      number,
      makeUp,
      provisional,
      ...(extended && { reason: reasonOfExtension }),
    });
  }
  return days.slice(-longestDays);
}

const worksBy = (calendar: StripCalendar, date: string): boolean =>
  calendar.workdays.includes(date) || (!isWeekend(date) && !calendar.holidays.includes(date));

const isHoliday = (calendar: StripCalendar | undefined, date: string): boolean =>
  calendar?.holidays.includes(date) ?? false;

function isProvisional(date: string, promise: StripPromise, calendar: StripCalendar | undefined): boolean {
  if (!promise.provisional) return false;
  const year = Number(date.slice(0, 4));
  return calendar ? year > calendar.lastYear : year > Number(companyDay(promise.acceptedAt).slice(0, 4));
}

/** Why this day stood still, when at least half of its office time did. */
function pauseOf(
  promise: StripPromise,
  date: string,
  now: string,
  office: OfficeHours | undefined,
): string | undefined {
  const spans = (office ?? [['00:00', '24:00']]).map(
    ([from, to]) => [minuteOfDay(from), minuteOfDay(to)] as const,
  );
  const whole = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  for (const { from, to, endsAt, reason } of promise.pauses ?? []) {
    const start = position(date, from) * 1440;
    const running = Date.parse(now) < Date.parse(endsAt) ? now : endsAt;
    const end = position(date, to ?? running) * 1440;
    const still = spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, end) - Math.max(a, start)), 0);
    if (still >= whole * pausedFrom) return reason;
  }
  return undefined;
}

/** Counted days and office time between now and the end. */
function timeLeft(
  days: StripDay[],
  dueAt: string,
  now: string,
  office: OfficeHours | undefined,
): Strip['left'] {
  const today = companyDay(now);
  const dueDay = companyDay(dueAt);
  const counts = (day: StripDay): boolean => day.kind === 'counted' || day.kind === 'extension';
  if (Date.parse(now) >= Date.parse(dueAt)) {
    return { days: Math.max(0, Math.floor(position(dueDay, now))), over: true };
  }
  const after = days.filter((day) => counts(day) && day.date > today);
  const isToday = days.some((day) => counts(day) && day.date === today);
  // A day that ends before the office does is no whole day.
  const endMinute = Math.round(position(dueDay, dueAt) * 1440);
  const close = office ? minuteOfDay(office.at(-1)![1]) : undefined;
  if (!office || close === undefined) return { days: after.length, over: false };
  const officeMinutes = (from: number, to: number): number =>
    office.reduce(
      (sum, [a, b]) => sum + Math.max(0, Math.min(minuteOfDay(b), to) - Math.max(minuteOfDay(a), from)),
      0,
    );
  const minuteNow = Math.round(position(today, now) * 1440);
  if (today === dueDay) return { days: 0, minutes: officeMinutes(minuteNow, endMinute), over: false };
  const partOfLast = endMinute < close ? officeMinutes(0, endMinute) : 0;
  const wholeDays = endMinute < close ? after.length - 1 : after.length;
  const minutes = (isToday ? officeMinutes(minuteNow, 1440) : 0) + partOfLast;
  const full = officeMinutes(0, 1440);
  return { days: wholeDays + Math.floor(minutes / full), minutes: minutes % full, over: false };
}
