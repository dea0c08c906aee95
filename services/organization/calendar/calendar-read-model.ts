import type { WorkingCalendar } from '../../../workflows/contracts/policy';
import type { Queryable } from '../../shared/database/database';
import { calendarOf, type PublishedYear } from './published-years';

export interface CalendarYear extends PublishedYear {
  /** The calendar version that brought it. */
  version: number;
  publishedBy: string;
  publishedAt: string;
}

/** The newest calendar version; 0 before the shipped years were loaded. */
export async function newestCalendarVersion(q: Queryable): Promise<number> {
  const [row] = await q.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from calendar_year',
  );
  return row!.version;
}

/** The years as a calendar version sees them, ascending; empty for an unknown version. */
export async function calendarYears(q: Queryable, version: number): Promise<CalendarYear[]> {
  return q.query<CalendarYear>(
    `select distinct on (year) year, version, sources, holidays, workdays,
            published_by as "publishedBy", published_at as "publishedAt"
     from calendar_year
     where version <= $1 and exists (select from calendar_year where version = $1)
     order by year, version desc`,
    [version],
  );
}

/** Does an announcement that was written before this one still wait for its delivery? */
export async function announcementsBefore(q: Queryable, id: number): Promise<boolean> {
  const rows = await q.query('select from outbox where id < $1 limit 1', [id]);
  return rows.length > 0;
}

/** Calendars never change once they have a version, so each is read once. */
export function createCalendarReadModel(q: Queryable) {
  const known = new Map<number, WorkingCalendar>();

  /** Undefined for a version that does not exist. */
  async function calendar(version: number): Promise<WorkingCalendar | undefined> {
    const cached = known.get(version);
    if (cached) return cached;
    const years = await calendarYears(q, version);
    if (years.length === 0) return undefined;
    const read = calendarOf(version, years);
    known.set(version, read);
    return read;
  }

  return {
    calendar,
    /** The calendar that new complaints are promised on. */
    async newest(): Promise<WorkingCalendar> {
      return (await calendar(await newestCalendarVersion(q)))!;
    },
  };
}
export type CalendarReadModel = ReturnType<typeof createCalendarReadModel>;
