import pg from 'pg';

const services = ['intake', 'casework', 'notification', 'accountability', 'organization', 'web', 'worker'];
/** What the launcher and Prometheus ask is no work of a complaint. */
const isProbe = (labels) => /route="\/(healthz|readyz|metrics)"/.test(labels);

/**
 * What the services have counted since they started: SQL statements, HTTP requests answered, calls to the engine.
 * @param {Record<string, string>} urls
 * @returns {Promise<Record<string, number>>} by `<what> <service>`
 */
export async function readCounters(urls) {
  const counters = {};
  await Promise.all(
    services.map(async (service) => {
      const text = await (await fetch(`${urls[service]}/metrics`)).text();
      const total = (name, skip = () => false) => {
        let sum = 0;
        for (const [, labels, value] of text.matchAll(new RegExp(`^${name}\\{([^}]*)\\} (\\S+)$`, 'gm')))
          if (!skip(labels)) sum += Number(value);
        return sum;
      };
      counters[`sql ${service}`] = total('redress_sql_statements_total');
      counters[`http ${service}`] = total('redress_http_request_duration_seconds_count', isProbe);
      counters[`engine ${service}`] = total('redress_engine_calls_total');
    }),
  );
  return counters;
}

/** What a relay still has to carry: rows and the age of the oldest in seconds. */
export async function readLags(urls) {
  const text = await (await fetch(`${urls.intake}/metrics`)).text();
  const value = (name, relay) =>
    Number(new RegExp(`^${name}\\{[^}]*relay="${relay}"[^}]*\\} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
  return Object.fromEntries(
    ['intake-acceptances', 'intake-starts'].map((relay) => [
      relay,
      {
        waiting: value('redress_relay_waiting_rows', relay),
        seconds: value('redress_relay_lag_seconds', relay),
        inFlight: value('redress_relay_in_flight', relay),
      },
    ]),
  );
}

/**
 * What PostgreSQL has written: transactions by database, WAL bytes, and the events all services have recorded.
 * @param {string} adminUrl
 */
export async function readWrites(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select (select xact_commit from pg_stat_database where datname = 'redress')::float8 as "redressTransactions",
              (select sum(tup_inserted + tup_updated + tup_deleted) from pg_stat_database where datname = 'redress')::float8 as "redressRows",
              (select xact_commit from pg_stat_database where datname = 'temporal')::float8 as "engineTransactions",
              (select sum(tup_inserted + tup_updated + tup_deleted) from pg_stat_database where datname = 'temporal')::float8 as "engineRows",
              (pg_current_wal_lsn() - '0/0')::float8 as "walBytes",
              (select count(*) from casework.events)::float8 as "caseEvents"`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** @param {Record<string, number>} after @param {Record<string, number>} before */
export const difference = (after, before) =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));

/** Sum over all services of one kind of counter. */
export const totalOf = (counters, kind) =>
  Object.entries(counters).reduce(
    (sum, [name, value]) => (name.startsWith(`${kind} `) ? sum + value : sum),
    0,
  );
