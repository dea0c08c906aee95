import { complaints, intakeUnderTest, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => (intake = await intakeUnderTest()));
afterAll(() => intake.stop());

const files = '/api/intake/v1/customers';
const open = async (change: Record<string, unknown> = {}) => {
  const body = { name: '欧阳明澈', contacts: { phone: ['139 1234 5678'] }, ...change };
  return (await intake.post(files, body, { as: 'agent' }).expect(201)).body.id as string;
};
const read = (id: string, purpose = 'handleComplaint', as = 'agent', more = '') =>
  intake.get(`${files}/${id}?purpose=${purpose}${more}`, as);
const find = async (q: string, as = 'agent') =>
  (await intake.get(`${files}?purpose=handleComplaint&q=${encodeURIComponent(q)}`, as).expect(200)).body
    .items;
const add = (id: string, part: string, body: object, as = 'agent') =>
  intake.post(`${files}/${id}/${part}`, body, { as });

describe('S-10 the customer file', () => {
  test('S-10 S-94 keeps basics, purchases, preferences, special needs and circumstances', async () => {
    const id = await open({ reference: 'C-100', language: 'zh-CN' });
    await add(id, 'purchases', { orderNumber: 'A-1', productName: '滚筒洗衣机', amountFen: 329_900 }).expect(
      201,
    );
    await add(id, 'purchases', { orderNumber: 'A-1', purchasedOn: '2026-01-05' }).expect(201);
    await add(id, 'notes', { kind: 'preference', text: '下午联系' }).expect(201);
    await add(id, 'notes', { kind: 'specialNeed', text: '听力不便，请发短信' }).expect(201);
    await add(id, 'notes', { kind: 'circumstance', text: '家中有新生儿' }).expect(201);
    const { body } = await read(id).expect(200);
    expect(body).toMatchObject({
      reference: 'C-100',
      name: '欧阳明澈',
      contacts: { phone: ['139 1234 5678'] },
      purchases: [
        { orderNumber: 'A-1', productName: '滚筒洗衣机', amountFen: 329_900, purchasedOn: '2026-01-05' },
      ],
      stale: false,
    });
    expect(body.notes.map((n: any) => n.kind).sort()).toEqual(['circumstance', 'preference', 'specialNeed']);
  });

  test('S-10 one reference has one file, and nobody is filed whom nothing tells apart', async () => {
    await open({ reference: 'C-200' });
    const again = await intake.post(
      files,
      { reference: 'C-200', name: '别人', contacts: {} },
      { as: 'agent' },
    );
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    expect((await intake.post(files, { name: '某人', contacts: {} }, { as: 'agent' })).status).toBe(400);
  });

  test('S-10 nobody reads without a purpose of their role, and each reading is logged with it', async () => {
    const id = await open();
    const complaint = (await intake.accept()).id;
    expect((await intake.get(`${files}/${id}`, 'agent')).status).toBe(400);
    expect((await read(id, 'curiosity')).status).toBe(400);
    expect((await read(id, 'audit')).status).toBe(403);
    expect((await read(id, 'handleComplaint', 'department-staff')).status).toBe(403);
    expect((await read(id, 'handleComplaint', 'agent', '&complaint=nowhere')).status).toBe(400);
    await read(id, 'handleComplaint', 'agent', `&complaint=${complaint}`).expect(200);
    await read(id, 'audit', 'auditor').expect(200);
    const rows = await intake.rows(
      'select reader, what, purpose, complaint_id from customer_access where customer_id = $1 order by id',
      [id],
    );
    expect(rows).toEqual([
      { reader: 'person/agent', what: 'file', purpose: 'handleComplaint', complaint_id: complaint },
      { reader: 'person/auditor', what: 'file', purpose: 'audit', complaint_id: null },
    ]);
  });
});

describe('S-11 files are found', () => {
  test.each([
    ['two characters in mid-name', '阳明'],
    ['one character', '澈'],
    ['the end of a number, however it is written', '5678'],
    ['a number with spaces', '1391234 5678'],
    ['part of the reference, in any case', 'vip-7'],
    ['full-width writing', 'ＶＩＰ－7'],
  ])('S-11 by %s', async (_how, q) => {
    const id = await open({ reference: `V-VIP-7${Math.random().toString(36).slice(2)}` });
    expect((await find(q)).map((one: any) => one.id)).toContain(id);
  });

  test('S-11 and not by what they do not hold; pages go on', async () => {
    const mine = [
      await open({ name: '慕容测试甲' }),
      await open({ name: '慕容测试乙' }),
      await open({ name: '慕容测试丙' }),
    ];
    expect(await find('慕试')).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: any = await intake.get(
        `${files}?purpose=handleComplaint&limit=2&q=${encodeURIComponent('慕容')}${cursor && `&cursor=${cursor}`}`,
        'agent',
      );
      seen.push(...body.items.map((one: any) => one.id));
      cursor = body.nextCursor;
    }
    expect(seen.sort()).toEqual(mine.sort());
    const rows = await intake.rows(
      `select 1 from customer_access where what = 'search' and customer_id = any($1)`,
      [mine],
    );
    expect(rows).toHaveLength(3);
  });
});

describe('S-92 the file is right and current', () => {
  test('S-92 a correction at the customer’s wish replaces the old value, is found by the new one, and is on record', async () => {
    const id = await open({ name: '张姗', contacts: { phone: ['13700000001'], email: ['old@example.org'] } });
    const note = (await add(id, 'notes', { kind: 'preference', text: '上午联系' })).body.id;
    await add(id, 'corrections', {
      wishedBy: 'customer',
      name: '张珊',
      contacts: { phone: ['13700000002'] },
      endNotes: [note],
    }).expect(201);
    const { body } = await read(id).expect(200);
    expect(body).toMatchObject({
      name: '张珊',
      contacts: { phone: ['13700000002'], email: ['old@example.org'] },
      notes: [],
      corrections: [{ fields: ['name', 'contacts', 'notes'], wishedBy: 'customer' }],
    });
    expect(await find('张姗')).toEqual([]);
    expect((await find('13700000002')).map((one: any) => one.id)).toEqual([id]);
    const everything = await intake.rows(
      `select to_jsonb(c) as row from customer_contact c where value like '%0001'`,
    );
    expect(everything).toEqual([]);
  });

  test('S-92 a file not confirmed for longer than policy trusts it is stale, until it is confirmed', async () => {
    const id = await open();
    await intake.rows(`update customer set confirmed_at = now() - interval '181 days' where id = $1`, [id]);
    expect((await read(id)).body.stale).toBe(true);
    await add(id, 'confirmations', {}).expect(201);
    expect((await read(id)).body.stale).toBe(false);
  });
});

test('S-94 S-74 nothing of the file enters a case or its events', async () => {
  await open({ name: '绝密姓名' });
  await intake.accept();
  const told = JSON.stringify(intake.neighbours.told);
  expect(told).not.toContain('绝密姓名');
  expect(told.length).toBeGreaterThan(0);
  expect((await intake.post(`${complaints}`, {}, { as: 'auditor' })).status).toBe(403);
});
