import type { Instant } from '../contracts/message';
import type { WorkingCalendar } from '../contracts/policy';

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Keeps what a case from `from` on can need: its year (in any time zone) to the last published one, so that rules
 * stay small. The last published year always stays.
 */
export function sliceCalendar(calendar: WorkingCalendar, from: Instant): WorkingCalendar {
  const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString();
  const firstYear = Math.min(yearOf(dayBefore), yearOf(calendar.to));
  const start = `${firstYear}-01-01`;
  if (start <= calendar.from) return calendar;
  return {
    ...calendar,
    from: start,
    holidays: calendar.holidays.filter((date) => date >= start),
    workdays: calendar.workdays.filter((date) => date >= start),
  };
}

/**
 * A new version of the calendar with one published year added or, if it is there already, replaced. Total, because a
 * running case folds whatever was published: a year before the calendar changes nothing but the version, and one that
 * leaves a gap does not move the end of the published dates (`organization` publishes without gaps).
 */
export function withYear(
  calendar: WorkingCalendar,
  published: { version: number; year: number; holidays: string[]; workdays: string[] },
): WorkingCalendar {
  const { version, year } = published;
  if (year < yearOf(calendar.from)) return { ...calendar, version };
  const merge = (kept: string[], added: string[]) =>
    [...new Set([...kept.filter((date) => yearOf(date) !== year), ...added])].sort();
  return {
    version,
    from: calendar.from,
    to: year === yearOf(calendar.to) + 1 ? `${year}-12-31` : calendar.to,
    holidays: merge(calendar.holidays, published.holidays),
    workdays: merge(calendar.workdays, published.workdays),
  };
}
