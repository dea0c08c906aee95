import type { Database } from '../database/database';

/** One row of an outbox table (`outbox.sql`); `attempts` counts this delivery. */
export interface OutboxRow<P = unknown> {
  id: number;
  kind: string;
  payload: P;
  createdAt: string;
  attempts: number;
}

/** 0.25 s doubling to 4 s: an engine or service that returns is found again within 10 s. */
export function backOffMs(attempts: number): number {
  return Math.min(4_000, 250 * 2 ** Math.min(attempts - 1, 10));
}

/** The statements of a relay on one table of the shape of `outbox.sql`. */
export function outboxTable<P>(database: Database, table: string, leaseMs: number) {
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(table))
    throw new Error(`outbox table ${table}: use a plain lower-case name`);
  return {
    /** Takes up to `limit` due rows for the time of the lease; never one that another process holds. */
    claim: (limit: number): Promise<OutboxRow<P>[]> =>
      database.query<OutboxRow<P>>(
        `update ${table} set next_at = now() + $2 * interval '1 ms', attempts = attempts + 1
         where id in (select id from ${table} where next_at <= now() order by next_at, id limit $1 for update skip locked)
         returning id, kind, payload, created_at as "createdAt", attempts`,
        [limit, leaseMs],
      ),

    async done(id: number): Promise<void> {
      await database.query(`delete from ${table} where id = $1`, [id]);
    },

    async retryIn(id: number, delayMs: number): Promise<void> {
      await database.query(`update ${table} set next_at = now() + $2 * interval '1 ms' where id = $1`, [
        id,
        delayMs,
      ]);
    },

    async lag(): Promise<{ rows: number; seconds: number }> {
      const [row] = await database.query<{ rows: number; seconds: number }>(
        `select count(*) as rows, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as seconds from ${table}`,
      );
      return row ?? { rows: 0, seconds: 0 };
    },
  };
}
