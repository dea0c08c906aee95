import type { Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { calendarYears, newestCalendarVersion } from './calendar-read-model';
import { announceYear, insertYear, lockCalendar } from './calendar-repository';
import type { YearPublication } from './calendar-schemas';
import { problemsOf } from './year-rules';

const sameDates = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((date, i) => date === b[i]);

/**
 * Publishes one year as a new calendar version and leaves word for casework, in one transaction. The year
 * follows the published ones or amends one of them. The same dates again change nothing.
 * Throws `validation_failed` with one entry per wrong date, `conflict` for a year that would leave a gap.
 */
export async function publishYear(
  q: Queryable,
  year: number,
  publication: YearPublication,
  publishedBy: string,
): Promise<{ version: number; year: number; changed: boolean }> {
  const errors = problemsOf(year, publication);
  if (errors.length > 0) {
    throw new Problem(
      'validation_failed',
      { zh: `${year} 年的日期有误。`, en: `The dates of ${year} are not right.` },
      { errors },
    );
  }
  const holidays = publication.holidays.toSorted();
  const workdays = publication.workdays.toSorted();

  await lockCalendar(q);
  const newest = await newestCalendarVersion(q);
  const published = await calendarYears(q, newest);
  refuseGap(year, published[0]!.year, published.at(-1)!.year);
  const same = published.find((p) => p.year === year);
  if (same && sameDates(same.holidays, holidays) && sameDates(same.workdays, workdays)) {
    return { version: newest, year, changed: false };
  }
  const version = newest + 1;
  await insertYear(q, version, { year, sources: [publication.source], holidays, workdays }, publishedBy);
  await announceYear(q, { version, year, holidays, workdays });
  return { version, year, changed: true };
}

function refuseGap(year: number, first: number, last: number): void {
  if (year >= first && year <= last + 1) return;
  throw new Problem('conflict', {
    zh: `已公布 ${first} 至 ${last} 年；只能公布 ${last + 1} 年或修正其中一年。`,
    en: `The years ${first} to ${last} are published: publish ${last + 1}, or amend one of them.`,
  });
}
