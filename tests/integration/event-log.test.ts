import type { AppendRequest } from '../../workflows/contracts/append';
import type { Recorded } from '../../workflows/contracts/message';
import { type CaseState, type ClockRang, withRing } from '../../workflows/policies/clock';
import { createDatabase, type Database } from '../../services/shared/database/database';
import {
  createEventLog,
  type EventLog,
  type EventLogOptions,
} from '../../services/shared/event-log/event-log';
import { createLogger } from '../../services/shared/logging/logger';
import { sqlStatements } from '../../services/shared/metrics/metrics';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

/** A toy case: it counts what was added. */
type Counted = { type: 'added'; by: number; note?: string };
interface Counter extends CaseState {
  total: number;
}
const fold = {
  initial: { seq: 0, rung: {}, total: 0 } satisfies Counter,
  evolve: (state: Counter, event: Recorded<Counted> | Recorded<ClockRang>): Counter =>
    event.type === 'clockRang'
      ? { ...withRing(state, event), seq: event.seq }
      : { ...state, seq: event.seq, total: state.total + event.by },
};

let postgres: TestDatabase;
let database: Database;
let log: EventLog<Counter>;
let projectable = true;

const options = (foldVersion = 1): EventLogOptions<Counter> => ({
  database,
  foldVersion,
  foldOf: (caseId) => (caseId.startsWith('toy/') ? fold : undefined),
  fixed: { columns: ['opened_by'], of: async (opening) => ({ opened_by: opening.messageId }) },
  columns: ['total'],
  list: { table: 'steps', columns: ['step'] },
  project: async ({ state }) => ({
    columns: { total: state.total * foldVersion },
    rows: [{ step: `after ${state.total}` }],
    incomplete: !projectable,
  }),
});

let cases = 0;
const newCase = (): string => `toy/${++cases}`;
const adding = (caseId: string, after: number, id: string, ...amounts: number[]): AppendRequest<Counted> => ({
  caseId,
  after,
  message: {
    id,
    name: 'add',
    payload: { amounts },
    by: { kind: 'system' },
    at: `2026-02-09T01:00:0${after % 10}.000Z`,
  },
  events: amounts.map((by) => ({ type: 'added', by })),
});

beforeAll(async () => {
  postgres = await createTestDatabase();
  const url = postgres.urlOf('casework');
  database = createDatabase({
    url,
    name: 'event-log-test',
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
  const sql = await import('node:fs').then((fs) =>
    fs.readFileSync(`${__dirname}/../../services/casework/migrations/0001_event-log.sql`, 'utf8'),
  );
  await database.query(sql);
  await database.query('alter table cases add total float8, add opened_by text');
  await database.query('create table steps (case_id text not null, step text not null)');
  log = createEventLog(options());
}, 90_000);

afterAll(async () => {
  await database?.close();
  await postgres?.drop();
});

describe('append', () => {
  test('numbers all events of a message from after + 1 and folds the row with them', async () => {
    const id = newCase();
    const first = await log.append(adding(id, 0, 'm1', 2, 3));
    expect(first.outcome).toBe('inserted');
    expect(first.events.map((e) => [e.seq, e.messageId, e.at])).toEqual([
      [1, 'm1', '2026-02-09T01:00:00.000Z'],
      [2, 'm1', '2026-02-09T01:00:00.000Z'],
    ]);
    await log.append(adding(id, 2, 'm2', 4));
    expect(await log.head(id)).toEqual({
      caseId: id,
      seq: 3,
      state: { seq: 3, rung: {}, total: 9 },
      fixed: { opened_by: 'm1' },
    });
    expect(await database.query('select total from cases where case_id = $1', [id])).toEqual([{ total: 9 }]);
    expect(await database.query('select step from steps where case_id = $1', [id])).toEqual([
      { step: 'after 9' },
    ]);
  });

  test('gives a known message its first answer and inserts nothing', async () => {
    const id = newCase();
    const first = await log.append(adding(id, 0, 'm1', 1, 2));
    await log.append(adding(id, 2, 'm2', 5));
    const again = await log.append(adding(id, 3, 'm1', 9));
    expect(again).toEqual({ outcome: 'known', events: first.events });
    expect(await log.readMessage(id, 'm1')).toEqual(first.events);
    expect(await log.read(id)).toHaveLength(3);
  });

  test('answers behind with everything after `after`, the own message included', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'm1', 1));
    await log.append(adding(id, 1, 'm2', 2));
    const late = await log.append(adding(id, 1, 'm3', 3));
    expect(late.outcome).toBe('behind');
    expect(late.events.map((e) => e.messageId)).toEqual(['m2']);
    const own = await log.append(adding(id, 0, 'm2', 2));
    expect(own.events.map((e) => e.messageId)).toEqual(['m1', 'm2']);
  });

  test('lets exactly one of many concurrent appends in; the others are told what it was', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'm0', 1));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => log.append(adding(id, 1, `c${n}`, n))),
    );
    const inserted = results.filter((r) => r.outcome === 'inserted');
    expect(inserted).toHaveLength(1);
    const events = await log.read(id, 1);
    expect(events).toHaveLength(1);
    for (const result of results) expect(result.events).toEqual(events);
    expect(await log.verifyChain(id)).toMatchObject({ valid: true, length: 2 });
  });

  test('creates a case once when its first event comes many times at once', async () => {
    const id = newCase();
    const results = await Promise.all(Array.from({ length: 10 }, () => log.append(adding(id, 0, 'open', 7))));
    expect(results.filter((r) => r.outcome === 'inserted')).toHaveLength(1);
    for (const result of results) expect(result.events).toEqual(await log.read(id));
  });

  test('twelve writers that fold and try again lose nothing and fork nothing', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'open', 0));
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        let after = 1;
        for (let done = false; !done;) {
          const result = await log.append(adding(id, after, `w${writer}`, 1));
          after = result.events.at(-1)?.seq ?? after;
          done = result.outcome !== 'behind';
        }
      }),
    );
    expect((await log.head(id))?.state).toMatchObject({ seq: 13, total: 12 });
    expect((await log.read(id)).map((e) => e.seq)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
    expect(await log.verifyChain(id)).toMatchObject({ valid: true, length: 13 });
  });

  test('refuses an append beyond the end of the log and a case of another service', async () => {
    const id = newCase();
    await expect(log.append(adding(id, 3, 'm1', 1))).rejects.toMatchObject({ code: 'conflict' });
    await expect(log.append(adding('other/1', 0, 'm1', 1))).rejects.toMatchObject({ code: 'not_found' });
    expect(await log.head(id)).toBeUndefined();
  });

  const statements = async () => (await sqlStatements.get()).values.reduce((sum, v) => sum + v.value, 0);

  test('costs one statement, and two when another process wrote the case last', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'open', 1));
    const before = await statements();
    await log.append(adding(id, 1, 'm1', 1, 2, 3));
    expect((await statements()) - before).toBe(1);
    const other = createEventLog(options());
    await other.append(adding(id, 4, 'm2', 1));
    expect((await statements()) - before).toBe(3);
    expect(await log.append(adding(id, 4, 'm3', 1))).toMatchObject({
      outcome: 'behind',
      events: [{ seq: 5 }],
    });
    expect(await log.append(adding(id, 5, 'm3', 1))).toMatchObject({ outcome: 'inserted' });
    expect((await log.verifyChain(id)).valid).toBe(true);
    expect((await log.head(id))?.state.total).toBe(9);
  });

  test('a message that this process has just written is known, whatever the sender believes to come after', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'open', 1));
    await log.append(adding(id, 1, 'm1', 1));
    expect(await log.append(adding(id, 2, 'm1', 1))).toMatchObject({
      outcome: 'known',
      events: [{ seq: 2 }],
    });
    expect((await log.head(id))?.seq).toBe(2);
  });

  test('what a message recorded is told with the state after it, from memory or from the log', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'open', 1));
    await log.append(adding(id, 1, 'm1', 2, 3));
    const newest = await log.recorded(id, 2, 3);
    expect(newest).toMatchObject({
      events: [
        { seq: 2, by: 2 },
        { seq: 3, by: 3 },
      ],
      state: { seq: 3, total: 6 },
    });
    expect(await createEventLog(options()).recorded(id, 2, 3)).toEqual(newest);
    expect(await log.recorded(id, 1, 1)).toMatchObject({ events: [{ seq: 1 }], state: { total: 1 } });
  });
});

describe('the hash chain', () => {
  const asOwner = async (sql: string, ...params: unknown[]): Promise<void> => {
    await database.query('alter table events disable trigger events_append_only');
    await database.query(sql, params);
    await database.query('alter table events enable trigger events_append_only');
  };
  const aLog = async (): Promise<string> => {
    const id = newCase();
    await log.append(adding(id, 0, 'm1', 1));
    await log.append({
      ...adding(id, 1, 'm2', 2),
      events: [
        { type: 'added', by: 2, note: undefined },
        { type: 'added', by: 0.5 },
      ],
    });
    expect(await log.verifyChain(id)).toMatchObject({ valid: true, length: 3 });
    return id;
  };

  test('shows a changed event', async () => {
    const id = await aLog();
    await asOwner(`update events set event = event || '{"by": 200}' where case_id = $1 and seq = 2`, id);
    expect(await log.verifyChain(id)).toEqual({ valid: false, length: 3, brokenAt: 2, reason: 'hash' });
  });

  test('shows a changed cause, a changed instant, a removed event and a cut-off end', async () => {
    const cause = await aLog();
    await asOwner(
      `update events set message = message || '{"by": {"kind": "customer"}}' where case_id = $1 and seq = 1`,
      cause,
    );
    expect(await log.verifyChain(cause)).toMatchObject({ valid: false, brokenAt: 1 });
    const instant = await aLog();
    await asOwner(`update events set at = at - interval '1 day' where case_id = $1 and seq = 3`, instant);
    expect(await log.verifyChain(instant)).toMatchObject({ valid: false, brokenAt: 3 });
    const removed = await aLog();
    await asOwner('delete from events where case_id = $1 and seq = 2', removed);
    expect(await log.verifyChain(removed)).toMatchObject({ valid: false, brokenAt: 2, reason: 'gap' });
    const cut = await aLog();
    await asOwner('delete from events where case_id = $1 and seq = 3', cut);
    expect(await log.verifyChain(cut)).toMatchObject({ valid: false, reason: 'head' });
  });

  test('cannot be changed through the service in the first place', async () => {
    const id = await aLog();
    await expect(database.query('delete from events where case_id = $1', [id])).rejects.toThrow(
      'append-only',
    );
    await expect(database.query('update events set seq = 9 where case_id = $1', [id])).rejects.toThrow(
      'append-only',
    );
  });
});

describe('reading', () => {
  test('gives the state as it was known at a past instant (F-66)', async () => {
    const id = newCase();
    const at = (hour: number): string => `2026-02-09T0${hour}:00:00.000Z`;
    const append = (after: number, hour: number, by: number) =>
      log.append({
        ...adding(id, after, `h${after}`, by),
        message: { ...adding(id, after, `h${after}`, by).message, at: at(hour) },
      });
    await append(0, 1, 10);
    await append(1, 3, 100);
    await append(2, 2, 1000); // a fact that reached the company before, decided after
    expect(await log.stateAt(id, at(0))).toBeUndefined();
    expect(await log.stateAt(id, at(1))).toMatchObject({ seq: 1, total: 10 });
    expect(await log.stateAt(id, at(2))).toMatchObject({ seq: 1, total: 10 });
    expect(await log.stateAt(id, at(3))).toMatchObject({ seq: 3, total: 1110 });
  });

  test('keeps the causing message at the first event only', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'm1', 1, 2));
    const rows = await log.readLogged(id);
    expect(rows.map((r) => r.message?.name)).toEqual(['add', undefined]);
  });
});

describe('rebuilding', () => {
  test('folds rows of an older fold version anew and appends go on from there', async () => {
    const id = newCase();
    await log.append(adding(id, 0, 'm1', 1));
    const newer = createEventLog(options(3));
    expect((await newer.rebuild()).rebuilt).toBeGreaterThan(0);
    const [row] = await database.query<{ total: number; fold_version: number }>(
      'select total, fold_version from cases where case_id = $1',
      [id],
    );
    expect(row).toEqual({ total: 3, fold_version: 3 });
    expect(await newer.rebuild()).toEqual({ rebuilt: 0, complete: true });
    // A process of the older version still folds right, from the events.
    await log.append(adding(id, 1, 'm2', 4));
    expect((await log.head(id))?.state).toMatchObject({ seq: 2, total: 5 });
  });

  test('a projection that was out of reach is repaired later', async () => {
    await log.rebuild();
    const id = newCase();
    projectable = false;
    await log.append(adding(id, 0, 'm1', 1));
    expect((await log.rebuild()).complete).toBe(false);
    projectable = true;
    expect((await log.rebuild()).rebuilt).toBeGreaterThan(0);
    expect(await database.query('select fold_version from cases where case_id = $1', [id])).toEqual([
      { fold_version: 1 },
    ]);
  });
});
