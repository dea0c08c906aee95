import type { Queryable } from '../../shared/database/database';

/** A search that one person keeps for themselves. */
export interface SavedView {
  id: string;
  name: string;
  query: Record<string, string>;
  columns: string[];
}

export const viewsOf = (database: Queryable, person: string): Promise<SavedView[]> =>
  database.query<SavedView & Record<string, unknown>>(
    `select id, name, query, columns from saved_view where person = $1 order by name, id`,
    [person],
  );

/** Keeps or replaces it; false when the person has `most` others already. */
export async function saveView(
  database: Queryable,
  person: string,
  { id, name, query, columns }: SavedView,
  most: number,
): Promise<boolean> {
  const rows = await database.query(
    `insert into saved_view (person, id, name, query, columns)
     select $1, $2, $3, $4, $5::text[]
      where (select count(*) from saved_view where person = $1 and id <> $2) < $6
     on conflict (person, id) do update set name = $3, query = $4, columns = $5::text[], saved_at = now()
     returning id`,
    [person, id, name, JSON.stringify(query), columns, most],
  );
  return rows.length > 0;
}

export async function deleteView(database: Queryable, person: string, id: string): Promise<boolean> {
  const rows = await database.query('delete from saved_view where person = $1 and id = $2 returning id', [
    person,
    id,
  ]);
  return rows.length > 0;
}
