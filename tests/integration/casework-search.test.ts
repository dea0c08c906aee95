import { CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => (world = await CaseworkWorld.open()));
afterAll(() => world.close());

const put = (who: string, id: string, body: object) => world.as(who).put(`views/${id}`, body);
const view = {
  name: '我的超期',
  query: { stage: 'investigating', promise: 'broken' },
  columns: ['id', 'stage'],
};

describe('S-11 complaints are found', () => {
  test('S-11 by the customer, under the reference that intake gives; by span and by how the promise stands', async () => {
    const customer = 'abcdefghijklmnopqrstuv';
    const id = await world.accept({ customerRefs: [customer], category: 'search.customer' });
    const has = async (query: string) =>
      (
        await world.as('agent').get(`complaints?category=search.customer&${query}`).expect(200)
      ).body.items.map((item: { id: string }) => item.id);
    for (const match of [
      `customer=${customer}`,
      'received_from=2026-02-09T02:00:00Z&received_before=2026-02-09T02:00:01Z',
      'due_from=2026-02-14T10:00:00Z',
      'promise=running',
      'resolved=false',
    ])
      expect([match, await has(match)]).toEqual([match, [id]]);
    for (const other of [
      'customer=zzzzzzzzzzzzzzzzzzzzzz',
      'received_before=2026-02-09T02:00:00Z',
      'promise=broken',
      'promise=met',
      'resolved=true',
      'satisfied=true',
      'outcome=refused',
    ])
      expect([other, await has(other)]).toEqual([other, []]);
    await world.as('agent').get('complaints?customer=13800138000').expect(400);
  });
});

describe('S-11 a person keeps searches', () => {
  test('S-11 saved, replaced, listed, forgotten; nobody sees those of others', async () => {
    await put('agent', 'mine', view).expect(200);
    await put('agent', 'mine', { ...view, name: '超期' }).expect(200);
    await put('specialist', 'mine', { ...view, name: '另一人' }).expect(200);
    const items = (await world.as('agent').get('views').expect(200)).body.items;
    expect(items).toEqual([{ id: 'mine', ...view, name: '超期' }]);
    await world.as('agent').delete('views/mine').expect(204);
    await world.as('agent').delete('views/mine').expect(404);
    expect((await world.as('specialist').get('views').expect(200)).body.items).toHaveLength(1);
  });

  test.each([
    ['a query the list does not know', { ...view, query: { colour: 'red' } }, 400],
    ['a value the list does not know', { ...view, query: { stage: 'lost' } }, 400],
    ['an unknown column', { ...view, columns: ['name'] }, 400],
    ['a blank name', { ...view, name: ' ' }, 400],
  ])('S-11 refuses %s', async (_name, body, status) => {
    await put('agent', 'bad', body).expect(status);
  });

  test('S-11 refuses more than fifty, but lets one be replaced', async () => {
    for (let n = 1; n <= 50; n += 1) await put('auditor', `v${n}`, view).expect(200);
    await put('auditor', 'v51', view).expect(409);
    await put('auditor', 'v50', view).expect(200);
  });
});

describe('S-11 the list as a file', () => {
  test('S-11 CSV: byte order mark, the columns asked for, in the company’s own time, each case in the audit', async () => {
    const id = await world.accept({ category: 'file.csv' });
    const { text, headers } = await world
      .as('agent')
      .get('complaints/export.csv?category=file.csv&columns=acceptanceNumber,stage,receivedAt')
      .expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text).toBe(
      `\uFEFFAcceptance number,Stage,Received\nTS-20260209-${id.toUpperCase()},accepted,2026-02-09 10:00\n`,
    );
    const audit = await world.database.query(
      `select actor, action, subject from audit where case_id = $1 and subject like '%export'`,
      [`complaint/${id}`],
    );
    expect(audit).toEqual([{ actor: 'person/agent', action: 'read', subject: 'casework.complaints.export' }]);
  });

  test('S-11 what begins like a formula is no formula', async () => {
    await world.accept({ category: 'file.formula', acceptanceNumber: '=1+1' });
    const { text } = await world
      .as('agent')
      .get('complaints/export.csv?category=file.formula&columns=acceptanceNumber')
      .expect(200);
    expect(text).toContain("'=1+1");
  });

  test('S-11 a workbook holds the same', async () => {
    await world.accept({ category: 'file.xlsx' });
    const { body, headers } = await world
      .as('agent')
      .get('complaints/export.xlsx?category=file.xlsx')
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(headers['content-disposition']).toContain('complaints.xlsx');
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  test('S-11 a department takes its own cases only', async () => {
    await world.investigating({ category: 'file.department' }, 'electronics');
    const rows = async (who: string) =>
      (await world.as(who).get('complaints/export.csv?category=file.department').expect(200)).text
        .trim()
        .split('\n').length - 1;
    expect([await rows('department-head-electronics'), await rows('department-head-delivery')]).toEqual([
      1, 0,
    ]);
  });

  test.each([
    ['an unknown column', 'columns=name'],
    ['an unknown filter', 'colour=red'],
  ])('S-11 refuses %s', async (_name, query) => {
    await world.as('agent').get(`complaints/export.csv?${query}`).expect(400);
  });
});
