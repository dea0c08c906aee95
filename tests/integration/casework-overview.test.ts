import { overviewOf } from '../../services/casework/overview/overview-read-model';
import type { Queryable } from '../../services/shared/database/database';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
const span = 'from=2026-02-09T00:00:00Z&to=2026-02-10T00:00:00Z';
const overview = async (who = 'agent', more = '') =>
  (await world.as(who).get(`overview?${span}${more}`).expect(200)).body;

beforeAll(async () => {
  world = await CaseworkWorld.open();
  const [kept, broken] = [await world.investigating(), await world.investigating({}, 'electronics')];
  await world.accept();
  const at = (column: string, id: string) =>
    world.database.query(`update cases set ${column} = received_at + interval '1 h' where case_id = $1`, [
      complaintCaseId(id),
    ]);
  for (const column of ['promise_met_at', 'investigated_at', 'concluded_at']) await at(column, kept);
  await at('promise_broken_at', broken);
  await world.database.query(`update cases set satisfied = true where case_id = $1`, [complaintCaseId(kept)]);
});
afterAll(() => world.close());

describe('F-75 the overview', () => {
  test('F-75 counts the complaints of a span; every number opens just its complaints', async () => {
    const body = await overview();
    expect(body.received.count).toBe(3);
    expect(body.onTime).toMatchObject({ count: 1, of: 2, percent: 50 });
    expect(body.satisfied).toMatchObject({ count: 1, of: 1, percent: 100 });
    expect(body.stageTimes).toContainEqual({
      phase: 'investigate',
      medianS: expect.any(Number),
      p90S: expect.any(Number),
    });
    const figures = [
      body.received,
      body.resolved,
      body.onTime,
      body.satisfied,
      ...body.byStage,
      ...body.byGrade,
    ];
    for (const { count, query } of [...figures, ...body.due]) {
      const opened = await world.as('agent').get(`complaints?${query}`).expect(200);
      expect([query, opened.body.items.length]).toEqual([query, count]);
    }
  });

  test('F-75 of one department, and a department sees no other', async () => {
    expect((await overview('agent', '&department=electronics')).received.count).toBe(1);
    expect((await overview('department-head-electronics')).received.count).toBe(1);
    expect((await overview('department-head-electronics', '&department=appliances')).received.count).toBe(0);
  });

  test.each([
    ['a span that ends before it begins', 'from=2026-02-10T00:00:00Z&to=2026-02-09T00:00:00Z'],
    ['more than a year', 'from=2024-02-10T00:00:00Z&to=2026-02-09T00:00:00Z'],
    ['no span', ''],
  ])('F-75 refuses %s', async (_name, query) => {
    await world.as('agent').get(`overview?${query}`).expect(400);
  });

  test('F-75 among 100,000 complaints a day is counted from the index, without a look at the rest', async () => {
    const columns = (
      await world.database.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'cases'::regclass and attnum > 0 and not attisdropped`,
      )
    ).map(({ name }) => name);
    const changed: Record<string, string> = {
      case_id: `'bulk/' || g.i`,
      complaint_id: `'bulk-' || g.i`,
      acceptance_number: `'BULK-' || g.i`,
      received_at: `timestamptz '2025-01-01' + g.i * interval '5 min'`,
      fold: `'{}'`,
    };
    for (let first = 1; first < 100_000; first += 5_000) {
      await world.database.query(
        `insert into cases (${columns.join(', ')}) select ${columns.map((c) => changed[c] ?? `t.${c}`).join(', ')}
           from (select * from cases where kind = 'complaint' limit 1) t, generate_series($1::int, $1 + 4999) g(i)`,
        [first],
      );
    }
    await world.database.query('vacuum analyze cases');
    let plan = '';
    const explaining: Queryable = {
      query: async (sql, params) => {
        const rows = await world.database.query<{ 'QUERY PLAN': string }>(
          `explain (analyze) ${sql}`,
          params,
          'fresh',
        );
        plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        return [{}] as never;
      },
    };
    const day = { from: '2025-06-01T00:00:00.000Z', to: '2025-06-02T00:00:00.000Z' };
    await overviewOf(explaining, { ...day, department: undefined, visibleTo: undefined });
    expect(plan).toContain('cases_overview');
    expect(plan).not.toContain('Seq Scan on cases');
    expect(Number(/on cases[^\n]*rows=(\d+)[^\n]*\n?/.exec(plan.replace(/\(cost[^)]*\)/g, ''))![1])).toBe(
      288,
    );
  });
});
