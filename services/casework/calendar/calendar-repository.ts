import type { Queryable } from '../../shared/database/database';

export interface PublishedYear {
  version: number;
  year: number;
  holidays: string[];
  workdays: string[];
}

/** Row of the outbox: which case is told of which calendar version. */
export interface CalendarNews {
  caseId: string;
  version: number;
}

/** Keeps a published year and puts the news for every open case with a provisional promise in the outbox, once. */
export async function announceYear(database: Queryable, published: PublishedYear): Promise<void> {
  const { version, year, holidays, workdays } = published;
  await database.query(
    `with published as (
       insert into calendar_publications (version, year, holidays, workdays) values ($1, $2, $3, $4)
       on conflict (version) do nothing returning version
     )
     insert into outbox (kind, payload)
     select 'calendarPublished', jsonb_build_object('caseId', c.case_id, 'version', p.version)
       from published p join cases c on c.provisional and not c.ended
      order by c.case_id`,
    [version, year, holidays, workdays],
  );
}

/**
 * A complaint may be accepted with an older calendar after a year was announced: it hears of it too. Returns whether
 * there is news.
 */
export async function announceToNewCase(database: Queryable, caseId: string): Promise<boolean> {
  const rows = await database.query(
    `insert into outbox (kind, payload)
     select 'calendarPublished', jsonb_build_object('caseId', c.case_id, 'version', p.version)
       from cases c join calendar_publications p on p.version > c.calendar_version
      where c.case_id = $1 and c.provisional
      order by p.version
     returning id`,
    [caseId],
  );
  return rows.length > 0;
}

export async function publishedYear(
  database: Queryable,
  version: number,
): Promise<PublishedYear | undefined> {
  const [row] = await database.query<PublishedYear & Record<string, unknown>>(
    'select version, year, holidays, workdays from calendar_publications where version = $1',
    [version],
  );
  return row;
}
