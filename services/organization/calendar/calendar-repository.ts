import type { Queryable } from '../../shared/database/database';
import type { PublishedYear } from './published-years';

/** Makes version numbers gapless: one publication at a time, readers go on. */
export async function lockCalendar(q: Queryable): Promise<void> {
  await q.query('lock table calendar_year in share row exclusive mode');
}

/** Adds one published year to a calendar version; a year that is there already stays. */
export async function insertYear(
  q: Queryable,
  version: number,
  year: PublishedYear,
  publishedBy: string,
): Promise<void> {
  await q.query(
    `insert into calendar_year (version, year, sources, holidays, workdays, published_by)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [version, year.year, year.sources, year.holidays, year.workdays, publishedBy],
  );
}

/** Leaves word for casework that a calendar version with this year exists; the relay carries it. */
export async function announceYear(q: Queryable, announcement: CalendarPublished): Promise<void> {
  await q.query(`insert into outbox (kind, payload) values ('calendarPublished', $1)`, [
    JSON.stringify(announcement),
  ]);
}

/** Payload of the outbox row and body of casework's `internal/calendar-published`. */
export interface CalendarPublished {
  version: number;
  year: number;
  holidays: string[];
  workdays: string[];
}
