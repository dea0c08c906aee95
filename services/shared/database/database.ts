import { Pool, types, type PoolClient } from 'pg';
import type { Logger } from '../logging/logger';
import { sqlStatements } from '../metrics/metrics';
import { isConnectionFault, translatedFault } from './database-faults';
import { parserFor } from './column-types';
import { statementName } from './statement-name';

export { migrate } from './migrate';
export { isUniqueViolation } from './database-faults';

/** Something statements can be sent to: the database, or one transaction of it. */
export interface Queryable {
  /** Rows of one statement. Parameters only as `$1`; int8 as number, timestamptz as ISO string, date as `YYYY-MM-DD`. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    params?: readonly unknown[],
    plan?: Plan,
  ): Promise<Row[]>;
}

/**
 * `kept` (the default): planned once per connection, for any values; planning would cost more than most of our
 * statements. `fresh`: planned for these values, for pages of lists whose filters differ each time.
 */
export type Plan = 'kept' | 'fresh';

export interface Database extends Queryable {
  /** One transaction: committed when `fn` returns, rolled back when it throws. Keep engine and HTTP calls out of it. */
  transaction<T>(fn: (q: Queryable) => Promise<T>): Promise<T>;
  /** Undefined when PostgreSQL answers, else one sentence for `/readyz`. */
  check(): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** For metrics and `pg_stat_activity`. */
  name: string;
  logger: Logger;
  maxConnections?: number;
  /** Milliseconds a statement may run; default 10 000. */
  statementTimeoutMs?: number;
  /** Milliseconds a statement may wait for a lock; default 5 000. */
  lockTimeoutMs?: number;
}

/**
 * A pool that outlives its server: a lost connection becomes `Problem('unavailable')`, the client is thrown away and
 * the next statement connects anew. Data PostgreSQL cannot hold becomes `Problem('validation_failed')`.
 */
export function createDatabase(options: DatabaseOptions): Database {
  const { name, logger } = options;
  const pool = new Pool({
    connectionString: options.url,
    application_name: name,
    // Left to itself it would plan everything anew that touches a partitioned table.
    options: '-c plan_cache_mode=force_generic_plan',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    idle_in_transaction_session_timeout: 30_000,
    // The server may vanish without a word: give up on the socket a little after the server would have.
    query_timeout: (options.statementTimeoutMs ?? 10_000) + 2_000,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => parserFor(oid) ?? types.getTypeParser(oid, format) },
  });
  // Idle clients report a stopped server here; without a listener the process would exit.
  pool.on('error', (error) =>
    logger.warn({ err: error, database: name }, 'an idle database connection was lost'),
  );

  async function withClient<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
    let client: PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      throw translatedFault(error, true);
    }
    let broken = false;
    const onError = (): void => void (broken = true);
    client.on('error', onError);
    try {
      return await fn(client);
    } catch (error) {
      broken ||= isConnectionFault(error);
      throw translatedFault(error);
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  async function send<Row extends object>(
    client: PoolClient,
    sql: string,
    params: readonly unknown[] = [],
    plan: Plan = 'kept',
  ): Promise<Row[]> {
    sqlStatements.inc({ database: name });
    // Without parameters: transaction control and the like, which cannot be kept.
    const kept = plan === 'kept' && params.length > 0;
    const result = await client.query<Row & Record<string, unknown>>({
      ...(kept && { name: statementName(sql) }),
      text: sql,
      values: params as unknown[],
    });
    return result.rows;
  }

  async function sendFresh<Row extends object>(
    client: PoolClient,
    sql: string,
    params?: readonly unknown[],
  ): Promise<Row[]> {
    await send(client, 'set plan_cache_mode = force_custom_plan');
    try {
      return await send<Row>(client, sql, params, 'fresh');
    } finally {
      // A transaction that this statement broke takes the setting back by itself.
      await send(client, 'reset plan_cache_mode').catch(() => undefined);
    }
  }

  const queryOn =
    (client: PoolClient): Queryable['query'] =>
    (sql, params, plan) =>
      plan === 'fresh' ? sendFresh(client, sql, params) : send(client, sql, params);

  return {
    query: (sql, params, plan) => withClient((client) => queryOn(client)(sql, params, plan)),

    transaction: (fn) =>
      withClient(async (client) => {
        await send(client, 'begin');
        try {
          const result = await fn({ query: queryOn(client) });
          await send(client, 'commit');
          return result;
        } catch (error) {
          if (!isConnectionFault(error)) await send(client, 'rollback');
          throw error;
        }
      }),

    async check() {
      try {
        await withClient((client) => send(client, 'select 1'));
        return undefined;
      } catch (error) {
        return `database ${name}: ${(error as Error).message}`;
      }
    },

    close: () => pool.end(),
  };
}
