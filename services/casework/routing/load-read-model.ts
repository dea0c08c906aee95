import type { Queryable } from '../../shared/database/database';

/** How many open complaints each of these people handles now. Nowhere else is it counted. */
export async function openCasesOf(q: Queryable, handlers: readonly string[]): Promise<Map<string, number>> {
  const rows = await q.query<{ handler: string; open: number }>(
    `select handler, count(*) as open from cases
      where kind = 'complaint' and handler = any($1::text[]) and stage not in ('concluded', 'archived')
      group by handler`,
    [handlers],
    'fresh',
  );
  return new Map(rows.map(({ handler, open }) => [handler, open]));
}
