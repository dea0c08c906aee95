import { casePage } from '../../services/casework/cases/case-read-model';
import { worklistPage } from '../../services/casework/worklist/worklist-read-model';
import type { Queryable } from '../../services/shared/database/database';
import { complaintCaseId } from '../../workflows/contracts/ids';
import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
}, 90_000);
afterAll(() => world?.close());

const ids = (body: { items: { id: string }[] }): string[] => body.items.map((item) => item.id);

describe('the list of complaints', () => {
  test('shows a complaint as soon as it is accepted, and whether its workflow runs', async () => {
    const id = await world.accept({}, { start: false });
    const find = () => world.as('agent').get(`complaints?q=${id}`).expect(200);
    expect((await find()).body.items).toEqual([
      {
        id,
        acceptanceNumber: `TS-20260209-${id.toUpperCase()}`,
        stage: 'accepted',
        category: 'quality.appliance',
        channel: 'hotline',
        receivedAt: '2026-02-09T02:00:00.000Z',
        promise: { dueAt: '2026-02-14T10:00:00.000Z', provisional: false },
        nextDueAt: expect.any(String),
        started: false,
        rehearsal: false,
        seq: 1,
      },
    ]);
    await world.as('service:intake').post(`internal/complaints/${id}/started`, {}).expect(204);
    expect((await find()).body.items[0].started).toBe(true);
  });

  test('filters by every field it names', async () => {
    const id = await world.investigating({ complaintId: 'filter-me', category: 'charging.fee' });
    const has = async (query: string) =>
      ids((await world.as('agent').get(`complaints?${query}`).expect(200)).body).includes(id);
    for (const match of [
      'stage=investigating',
      'grade=general',
      'department=appliances',
      'handler=specialist',
      'category=charging.fee',
      'due_before=2026-02-14T18:00:01%2B08:00',
      'q=TS-20260209-FILTER',
      `q=${id}`,
      'stage=investigating&grade=general&sort=-receivedAt',
    ]) {
      expect([match, await has(match)]).toEqual([match, true]);
    }
    for (const other of [
      'stage=found',
      'grade=major',
      'department=delivery',
      'handler=agent',
      'category=charging',
      'due_before=2026-02-14T18:00:00%2B08:00',
      'q=TS-20260209-XX',
      'q=TS%25',
    ]) {
      expect([other, await has(other)]).toEqual([other, false]);
    }
  });

  test('refuses unknown filters and a cursor of another order', async () => {
    await world.as('agent').get('complaints?colour=red').expect(400);
    await world.as('agent').get('complaints?limit=9999').expect(400);
    await world.as('agent').get('complaints?cursor=abc').expect(400);
    const { body } = await world.as('agent').get('complaints?limit=1').expect(200);
    await world.as('agent').get(`complaints?sort=receivedAt&cursor=${body.nextCursor}`).expect(400);
  });

  test.each(['promiseDue', '-promiseDue', 'receivedAt', '-receivedAt', 'nextDue', '-nextDue'])(
    'pages through everything once in the order %s, equal values and new arrivals included',
    async (sort) => {
      const category = `paged.${sort.replace('-', 'down-')}`;
      const accepted: string[] = [];
      for (let n = 0; n < 11; n += 1) {
        const receivedAt = `2026-02-09T0${Math.floor(n / 4)}:00:00.000Z`;
        accepted.push(await world.accept({ category, receivedAt, acceptedAt: receivedAt }));
      }
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const query: string = cursor ? `&cursor=${cursor}` : '';
        const { body } = await world
          .as('agent')
          .get(`complaints?category=${category}&sort=${sort}&limit=3${query}`)
          .expect(200);
        seen.push(...ids(body));
        cursor = body.nextCursor;
      } while (cursor);
      expect(seen.toSorted()).toEqual(accepted.toSorted());
      const { body } = await world
        .as('agent')
        .get(`complaints?category=${category}&sort=${sort}&limit=50`)
        .expect(200);
      expect(seen).toEqual(ids(body));
    },
  );

  test('reads no more than it shows: every filter and order is served by an index at 30,000 cases', async () => {
    const template = complaintCaseId(await world.accept());
    const columns = (
      await world.database.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'cases'::regclass and attnum > 0 and not attisdropped`,
      )
    ).map((c) => c.name);
    const values = columns.map(
      (name) =>
        ({
          case_id: `'bulk/' || g.n`,
          complaint_id: `'bulk-' || g.n`,
          acceptance_number: `'BULK-' || g.n`,
          category: `'bulk.' || g.n % 300`,
          handler: `'handler-' || g.n % 200`,
          department: `'department-' || g.n % 40`,
          departments: `array['department-' || g.n % 40]`,
          stage: `(array['accepted','graded','assigned','investigating','archived','archived','archived','archived'])[1 + g.n % 8]`,
          promise_due: `now() + g.n * interval '1 minute'`,
          received_at: `now() - g.n * interval '1 minute'`,
          next_due: `now() + g.n * interval '1 minute'`,
        })[name] ?? `t.${name}`,
    );
    await world.database.query(
      `insert into cases (${columns.join(', ')}) select ${values.join(', ')} from cases t, generate_series(1, 30000) g(n) where t.case_id = $1`,
      [template],
    );
    await world.database.query(
      `insert into worklist (case_id, command, role, department, from_at, due_at, rule)
       select 'bulk/' || n, 'opinionGiven', 'department-staff', 'department-' || n % 40, '-infinity', now() + n * interval '1 s', 'S-42'
         from generate_series(1, 30000) n`,
    );
    await world.database.query('analyze cases');
    await world.database.query('analyze worklist');
    const plans: string[] = [];
    const explaining: Queryable = {
      query: async (sql, params) => {
        const rows = await world.database.query(`explain ${sql}`, params);
        plans.push(rows.map((row) => (row as { 'QUERY PLAN': string })['QUERY PLAN']).join('\n'));
        return [];
      },
    };
    const page = { sort: 'promiseDue', after: undefined, limit: 51 } as const;
    const deep = { ...page, after: { value: '2026-06-01T00:00:00.000Z', caseId: 'bulk/7' } };
    await casePage(explaining, {}, page);
    await casePage(explaining, {}, deep);
    await casePage(explaining, {}, { ...deep, sort: '-receivedAt' });
    await casePage(explaining, {}, { ...deep, sort: 'nextDue' });
    await casePage(explaining, { stage: 'graded' }, deep);
    await casePage(explaining, { handler: 'handler-7' }, page);
    await casePage(explaining, { department: 'department-3', dueBefore: '2026-05-01T00:00:00.000Z' }, page);
    await casePage(explaining, { category: 'bulk.17' }, page);
    await casePage(explaining, { q: 'BULK-177' }, page);
    await casePage(explaining, { visibleTo: 'department-3' }, deep);
    await casePage(explaining, { customer: 'abcdefghijklmnopqrstuv' }, page);
    const who = {
      person: 'zhang-wei',
      roles: ['specialist', 'department-staff'] as const,
      departments: ['department-3'],
      readsReports: false,
    };
    await worklistPage(explaining, who, { now: world.engine.now, after: undefined, limit: 51 });
    expect(plans).toHaveLength(12);
    for (const plan of plans) expect(plan).not.toContain('Seq Scan');
  });
});
