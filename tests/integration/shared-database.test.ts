import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { projectRoot } from '../../services/shared/config/project-root';
import {
  createDatabase,
  isUniqueViolation,
  migrate,
  type Database,
} from '../../services/shared/database/database';
import { answerOnce } from '../../services/shared/http/idempotency';
import { Problem } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';
import { registry } from '../../services/shared/metrics/metrics';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

const logger = createLogger({ service: 'test', level: 'silent' });
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = createDatabase({
    url: test.urlOf('intake'),
    name: 'shared-test',
    logger,
    lockTimeoutMs: 300,
    statementTimeoutMs: 800,
  });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const problemOf = async (promise: Promise<unknown>): Promise<Problem> => {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof Problem) return error;
  throw error ?? new Error('it went through');
};

describe('values', () => {
  it('arrive as numbers, ISO instants in UTC and plain dates', async () => {
    const [row] = await database.query(
      `select 9007199254740991::int8 as fen, '2026-02-09T09:00:00+08'::timestamptz as at, '2026-02-09'::date as day,
              null::timestamptz as none, 'infinity'::timestamptz as ever, array['a'] as list, '{"a":1}'::jsonb as json`,
    );
    expect(row).toEqual({
      fen: 9007199254740991,
      at: '2026-02-09T01:00:00.000Z',
      day: '2026-02-09',
      none: null,
      ever: 'infinity',
      list: ['a'],
      json: { a: 1 },
    });
  });

  it('that a number cannot hold are an error, never a wrong number', async () => {
    await expect(database.query('select 9007199254740993::int8 as fen')).rejects.toThrow('safe range');
    await expect(database.query('select 1 as ok')).resolves.toEqual([{ ok: 1 }]);
  });

  it('that PostgreSQL cannot hold are bad input, not a fault', async () => {
    expect(await problemOf(database.query('select $1::text', ['a\u0000b']))).toMatchObject({ status: 400 });
    expect(await problemOf(database.query('select $1::int', ['99999999999']))).toMatchObject({ status: 400 });
    expect(await problemOf(database.query('select $1::timestamptz', ['2026-13-45']))).toMatchObject({
      status: 400,
    });
  });
});

describe('plans', () => {
  const plansOf = (one: Database) =>
    one.query(
      "select generic_plans as kept, custom_plans as fresh from pg_prepared_statements where statement like '%numbered%' || $1",
      [''],
    );

  it('are kept per connection, and made for their values where that is asked for', async () => {
    const one = createDatabase({ url: test.urlOf('intake'), name: 'one', logger, maxConnections: 1 });
    const sql = 'select numbered.n from generate_series(1, $1::int) as numbered(n)';
    for (let n = 0; n < 3; n += 1) await one.query(sql, [1]);
    const fresh = await one.transaction((q) => q.query(sql, [2], 'fresh'));
    expect(fresh).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await plansOf(one)).toContainEqual({ kept: 3, fresh: 0 });
    expect(await one.query('show plan_cache_mode')).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
    await one.close();
  });

  it('asked for anew leave nothing behind when their statement fails', async () => {
    const one = createDatabase({ url: test.urlOf('intake'), name: 'one', logger, maxConnections: 1 });
    await expect(one.query('select 1 / $1::int', [0], 'fresh')).rejects.toThrow();
    await expect(one.transaction((q) => q.query('select 1 / $1::int', [0], 'fresh'))).rejects.toThrow();
    expect(await one.query('show plan_cache_mode')).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
    await one.close();
  });
});

describe('transactions', () => {
  beforeAll(() => database.query('create table pairs (id int primary key)'));

  it('are committed whole or not at all', async () => {
    await database.transaction(async (q) => {
      await q.query('insert into pairs values (1)');
      await q.query('insert into pairs values (2)');
    });
    const failed = database.transaction(async (q) => {
      await q.query('insert into pairs values (3)');
      await q.query('insert into pairs values (1)');
    });
    const error = await failed.catch((e: unknown) => e);
    expect(isUniqueViolation(error, 'pairs_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'other')).toBe(false);
    expect(await database.query('select id from pairs order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('give up on a lock and on a slow statement as "unavailable"', async () => {
    await database.transaction(async (q) => {
      await q.query('lock table pairs');
      expect(await problemOf(database.query('select * from pairs'))).toMatchObject({
        code: 'unavailable',
        headers: { 'Retry-After': '2' },
      });
    });
    expect(await problemOf(database.query('select pg_sleep(5)'))).toMatchObject({ code: 'unavailable' });
  });

  it('count their statements', async () => {
    const count = async () =>
      Number(
        (await registry.getSingleMetricAsString('redress_sql_statements_total')).match(
          /database="shared-test"\} (\d+)/,
        )?.[1],
      );
    const before = await count();
    await database.transaction((q) => q.query('select 1'));
    expect((await count()) - before).toBe(3);
  });
});

describe('migrations', () => {
  it('run once each, in order, also when processes start at the same time', async () => {
    const folder = await mkdtemp(join(projectRoot(), 'tests', 'integration', '.migrations-'));
    try {
      await writeFile(join(folder, '0001_first.sql'), 'create table first (id int primary key);');
      await writeFile(join(folder, '0002_second.sql'), 'alter table first add column name text;');
      const path = relative(projectRoot(), folder);
      await Promise.all([1, 2, 3].map(() => migrate(test.urlOf('casework'), path)));
      await writeFile(join(folder, '0003_third.sql'), 'create table third (id int primary key);');
      await migrate(test.urlOf('casework'), path);
      const admin = new Client(test.adminUrl);
      await admin.connect();
      const { rows } = await admin.query('select name from casework.migrations order by id');
      await admin.end();
      expect(rows.map((r) => r.name)).toEqual(['0001_first', '0002_second', '0003_third']);
      await writeFile(join(folder, '0004_broken.sql'), 'create tabel x;');
      await expect(migrate(test.urlOf('casework'), path)).rejects.toThrow('syntax error');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('stored answers', () => {
  const caller = { kind: 'channel', channel: 'hotline' } as const;
  const once = (key: string, bodyHash: string, work: () => Promise<unknown> | unknown, operation?: string) =>
    answerOnce(
      { database, table: 'answers', caller, key, bodyHash, ...(operation && { operation }) },
      async () => ({
        status: 201 as const,
        body: await work(),
      }),
    );

  beforeAll(() =>
    database.query(readFileSync(join(projectRoot(), 'services/shared/http/idempotency.sql'), 'utf8')),
  );

  it('are given again to the same request, whatever it would answer now', async () => {
    let runs = 0;
    expect(await once('k1', 'h', () => ({ run: ++runs }))).toEqual({ status: 201, body: { run: 1 } });
    expect(await once('k1', 'h', () => ({ run: ++runs }))).toEqual({ status: 200, body: { run: 1 } });
    expect(runs).toBe(1);
  });

  it('refuse the same key for another body or operation with 422', async () => {
    await once('k2', 'h', () => 1, 'POST /a');
    expect(await problemOf(once('k2', 'other', () => 2, 'POST /a'))).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect(await problemOf(once('k2', 'h', () => 2, 'POST /b'))).toMatchObject({ status: 422 });
  });

  it('run once for 50 requests at once', async () => {
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => once('k3', 'h', () => ({ run: ++runs }))),
    );
    expect(answers.every((a) => (a.body as { run: number }).run === 1)).toBe(true);
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
  });

  it('are not kept of a failure: the next try runs', async () => {
    await expect(once('k4', 'h', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once('k4', 'h', () => 'yes')).toEqual({ status: 201, body: 'yes' });
  });
});

describe('a database that goes away', () => {
  /** A TCP door before PostgreSQL that can be shut: sockets die and none is accepted. */
  async function door(): Promise<{ url: string; shut(): Promise<void>; open(): Promise<void> }> {
    const target = new URL(test.urlOf('intake'));
    const sockets = new Set<Socket>();
    let server: Server;
    let port = 0;
    const open = async (): Promise<void> => {
      server = createServer((socket) => {
        const onward = connect(Number(target.port), target.hostname);
        for (const s of [socket, onward]) {
          sockets.add(s);
          s.on('error', () => undefined).on('close', () => sockets.delete(s));
        }
        socket.pipe(onward).pipe(socket);
      });
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    };
    await open();
    const url = new URL(target);
    url.port = String(port);
    return {
      url: url.href,
      open,
      async shut() {
        const closed = new Promise((resolve) => server.close(resolve));
        for (const s of sockets) s.destroy();
        await closed;
      },
    };
  }

  it('is 503 with Retry-After meanwhile and works again at the first statement after its return', async () => {
    const through = await door();
    const fragile = createDatabase({ url: through.url, name: 'fragile', logger });
    await Promise.all(Array.from({ length: 8 }, () => fragile.query('select pg_sleep(0.02)')));
    const running = problemOf(fragile.query('select pg_sleep(3)'));
    const open = problemOf(
      fragile.transaction(async (q) => {
        await q.query('select 1');
        await through.shut();
        await q.query('select 2');
      }),
    );
    expect(await running).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '2' } });
    expect(await open).toMatchObject({ code: 'unavailable' });
    expect(await problemOf(fragile.query('select 1'))).toMatchObject({ code: 'unavailable' });
    expect(await fragile.check()).toContain('fragile');
    await through.open();
    await expect(fragile.query('select 1 as ok')).resolves.toEqual([{ ok: 1 }]);
    expect(await fragile.check()).toBeUndefined();
    await fragile.close();
    await through.shut();
  });

  it('sessions killed by an administrator cost a 503 each at most, never the process', async () => {
    const fragile = createDatabase({ url: test.urlOf('intake'), name: 'killed', logger, maxConnections: 3 });
    await Promise.all([1, 2, 3].map(() => fragile.query('select pg_sleep(0.02)')));
    const running = problemOf(fragile.query('select pg_sleep(2)'));
    const admin = new Client(test.adminUrl);
    await admin.connect();
    const killed = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'killed'`,
    );
    await admin.end();
    expect(killed.rowCount).toBe(3);
    expect(await running).toMatchObject({ code: 'unavailable' });
    // A session whose end has not arrived here yet may still be picked; the pool of three holds no more of them.
    const answers: unknown[] = [];
    for (let n = 0; n < 3; n++)
      answers.push(await fragile.query('select 1 as ok').catch(() => 'unavailable'));
    expect(answers.at(-1)).toEqual([{ ok: 1 }]);
    await fragile.close();
  });
});
