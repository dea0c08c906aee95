import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';
import { createDatabase, type Database } from '../../services/shared/database/database';
import { createLogger } from '../../services/shared/logging/logger';
import { registry, sqlStatements } from '../../services/shared/metrics/metrics';
import { backOffMs } from '../../services/shared/outbox/outbox-table';
import { createRelay, type OutboxRow, type RelayOptions } from '../../services/shared/outbox/relay';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

const logger = createLogger({ service: 'test', level: 'silent' });
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = createDatabase({ url: test.urlOf('intake'), name: 'relay-test', logger });
  await database.query(readFileSync(join(projectRoot(), 'services/shared/outbox/outbox.sql'), 'utf8'));
});
afterEach(() => database.query('truncate outbox'));
afterAll(async () => {
  await database.close();
  await test.drop();
});

const write = (n: number, kind = 'thing') =>
  database.query(
    `insert into outbox (kind, payload) select $1, jsonb_build_object('n', n) from generate_series(1, $2) as n`,
    [kind, n],
  );

type Thing = OutboxRow<{ n: number }>;
const relay = (deliver: (row: Thing) => Promise<void>, options: Partial<RelayOptions<{ n: number }>> = {}) =>
  createRelay<{ n: number }>({ database, name: 'test', deliver, logger, intervalMs: 50, ...options });

/** Resolves when `condition` holds; the test's own time limit ends a wait for ever. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
const left = async () =>
  Number((await database.query<{ n: number }>('select count(*) as n from outbox'))[0]!.n);

it('delivers every row once and at most so many at a time', async () => {
  await write(60);
  const seen: number[] = [];
  let now = 0;
  let most = 0;
  const running = relay(
    async (row) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      seen.push(row.payload.n);
    },
    { concurrency: 5 },
  );
  await until(async () => (await left()) === 0);
  await running.stop();
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(most).toBe(5);
});

it('wakes at once by notify, without waiting for its poll', async () => {
  const seen: Thing[] = [];
  const running = relay(async (row) => void seen.push(row), { intervalMs: 3_600_000 });
  await write(1);
  running.notify();
  await until(() => seen.length === 1);
  expect(seen[0]).toMatchObject({
    kind: 'thing',
    payload: { n: 1 },
    attempts: 1,
    createdAt: expect.stringMatching(/Z$/),
  });
  await running.stop();
});

it('brings a failed row again and lets the others pass meanwhile', async () => {
  await write(3);
  const seen: string[] = [];
  const running = relay(async (row) => {
    seen.push(`${row.payload.n}/${row.attempts}`);
    if (row.payload.n === 1 && row.attempts < 3) throw new Error('the engine is down');
  });
  await until(async () => (await left()) === 0);
  await running.stop();
  expect(seen.filter((s) => s.startsWith('1/'))).toEqual(['1/1', '1/2', '1/3']);
  expect(seen.indexOf('2/1')).toBeLessThan(seen.indexOf('1/2'));
});

it('tries one row per poll while nothing gets through, and all of them once one did', async () => {
  await write(60);
  let isAway = true;
  let tries = 0;
  let mostAtOnce = 0;
  let now = 0;
  const running = relay(
    async () => {
      tries += 1;
      mostAtOnce = Math.max(mostAtOnce, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (isAway) throw new Error('nobody is there');
    },
    { intervalMs: 20 },
  );
  await until(() => tries >= 30);
  mostAtOnce = 0;
  for (let n = 0; n < 10; n += 1) running.notify();
  await until(() => tries >= 35);
  expect(mostAtOnce).toBe(1);
  isAway = false;
  await until(async () => (await left()) === 0);
  await running.stop();
  expect(mostAtOnce).toBe(5);
});

it('looks once for each row it is told of', async () => {
  const statementsNow = async () =>
    (await sqlStatements.get()).values.find(({ labels }) => labels.database === 'counted')?.value;
  const counted = createDatabase({ url: test.urlOf('intake'), name: 'counted', logger });
  const running = relay(async () => undefined, { database: counted, intervalMs: 3_600_000 });
  await until(async () => (await statementsNow()) === 1); // its first look
  await write(1);
  running.notify();
  await until(async () => (await left()) === 0);
  await running.stop();
  expect(await statementsNow()).toBe(3); // claimed, done
  await counted.close();
});

it('backs off to 4 s at most, so that a returned engine is found within 10 s', () => {
  expect([1, 2, 3, 5, 6, 1000].map(backOffMs)).toEqual([250, 500, 1000, 4000, 4000, 4000]);
});

it('gives the rows of a process that died in a delivery to another one', async () => {
  await write(2);
  const died = relay(() => new Promise(() => undefined), { leaseMs: 200 });
  await until(async () => (await database.query('select 1 from outbox where attempts = 1')).length === 2);
  void died.stop(); // claims no more, and its deliveries never end: what a killed process leaves behind
  const seen: string[] = [];
  const other = relay(async (row) => void seen.push(`${row.payload.n}/${row.attempts}`), {
    leaseMs: 200,
    name: 'other',
  });
  await until(async () => (await left()) === 0);
  expect(seen.toSorted()).toEqual(['1/2', '2/2']);
  await other.stop();
});

it('shares rows between two processes without delivering any twice', async () => {
  await write(40);
  const seen: number[] = [];
  const deliver = async (row: Thing): Promise<void> => void seen.push(row.payload.n);
  const both = [relay(deliver), relay(deliver)];
  await until(async () => (await left()) === 0);
  await Promise.all(both.map((r) => r.stop()));
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

it('waits at stop for what is in flight and takes nothing more', async () => {
  await write(10);
  let finish = (): void => undefined;
  let started = 0;
  let done = 0;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const running = relay(
    async () => {
      started++;
      await gate;
      done++;
    },
    { concurrency: 2 },
  );
  await until(() => started === 2);
  const stopped = running.stop();
  finish();
  await stopped;
  expect({ started, done, left: await left() }).toEqual({ started: 2, done: 2, left: 8 });
});

it('tells how many rows wait and how old the oldest is', async () => {
  const running = relay(() => new Promise(() => undefined), { name: 'lagging', concurrency: 1 });
  await database.query(
    `insert into outbox (kind, payload, created_at) values ('old', '{}', now() - interval '90 s'), ('new', '{}', now())`,
  );
  const metrics = await registry.metrics();
  expect(metrics).toMatch(/redress_relay_waiting_rows\{relay="lagging"\} 2/);
  expect(
    Number(/redress_relay_lag_seconds\{relay="lagging"\} ([\d.]+)/.exec(metrics)?.[1]),
  ).toBeGreaterThanOrEqual(90);
  void running.stop();
});
