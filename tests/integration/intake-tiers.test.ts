import { complaints, intakeUnderTest, type IntakeUnderTest, until } from './intake-under-test';
import { FakeEngine } from './intake-under-test';

let intake: IntakeUnderTest;
const engine = new FakeEngine();
beforeAll(async () => {
  intake = await intakeUnderTest({}, { engine });
  intake.neighbours.versions = { ...intake.neighbours.versions, policyVersion: 2, logic: 2 };
  await intake.restart();
});
afterAll(() => intake.stop());

const files = '/api/intake/v1/customers';
const phoneOf = (n: number) => `1390000${String(n).padStart(4, '0')}`;
const at = '2026-11-20T10:00:00+08:00';

async function aCustomer(phone: string, fen: number, purchasedOn = '2026-09-01', orderNumber = `A-${phone}`) {
  const { body } = await intake
    .post(files, { name: '江临舟', contacts: { phone: [phone] } }, { as: 'agent' })
    .expect(201);
  await intake
    .post(`${files}/${body.id}/purchases`, { orderNumber, amountFen: fen, purchasedOn }, { as: 'agent' })
    .expect(201);
  return String(body.id);
}
const complain = (phone: string, change: object = {}) =>
  intake.accept({
    complainant: { name: '江临舟', contact: { phone } },
    receivedAt: at,
    receivedProof: '截图',
    ...change,
  });
const recordOf = async (id: string, as = 'agent') =>
  (await intake.get(`${complaints}/${id}`, as).expect(200)).body;
const openingOf = async (id: string): Promise<Record<string, any>> => {
  const mine = () =>
    intake.neighbours.told.find(({ body }) => body.events?.[0]?.complaintId === id && body.events[0]);
  await until(() => mine() !== undefined);
  return mine()!.body.events[0];
};

describe('S-10 the file of the complaint', () => {
  test.each([
    ['as it stands in the file', '13811110001'],
    ['with the country before it', '+86 138-1111-0001'],
    ['with the country and no plus', '0086 13811110001'],
  ])('S-10: a number %s leads to the file', async (_how, phone) => {
    const [known] = await intake.rows(
      `select customer_id from customer_contact where normalised = '13811110001'`,
    );
    const id = known?.customer_id ?? (await aCustomer('138 1111 0001', 100));
    expect((await recordOf((await complain(phone)).id)).customerId).toBe(id);
  });

  test('S-10: the order number leads to the purchase, and decides between two files of one number', async () => {
    await aCustomer('13811110002', 100, '2026-09-01', 'B-1');
    const second = await aCustomer('13811110002', 100, '2026-09-01', 'B-2');
    const ofOrder = await recordOf((await complain('13811110002', { object: { orderNumber: 'B-2' } })).id);
    expect(ofOrder).toMatchObject({ customerId: second, purchaseId: expect.stringMatching(/^pu_/) });
    expect((await recordOf((await complain('13811110002')).id)).customerId).toBeUndefined();
  });

  test('S-10 L-03: who speaks for somebody else is not the customer; channels never read the file', async () => {
    await aCustomer('13811110003', 100);
    const contact = { phone: '13811110003' };
    const proxy = await intake.accept({ complainant: { name: '律师', contact, proxyFor: '江临舟' } });
    expect((await recordOf(proxy.id)).customerId).toBeUndefined();
    const own = await complain('13811110003');
    expect((await recordOf(own.id)).customerId).toBeDefined();
    expect((await recordOf(own.id, 'channel-app')).customerId).toBeUndefined();
  });

  test('S-10: a search finds a number however it is written, in the file and in the search', async () => {
    const id = await aCustomer('+86 138 1111 0004', 100);
    for (const q of ['13811110004', '+8613811110004', '138-1111-0004', '11110004']) {
      const { body } = await intake.get(
        `${files}?purpose=handleComplaint&q=${encodeURIComponent(q)}`,
        'agent',
      );
      expect({ q, ids: body.items.map((one: any) => one.id) }).toEqual({ q, ids: [id] });
    }
  });
});

describe('S-20 S-21 the tier at acceptance', () => {
  test('S-21 S-22 R-6: the top 20 % of the value of 12 months, frozen in event 1, with its place in the queue', async () => {
    await intake.rows('delete from tier_threshold');
    await intake.rows('update customer_purchase set amount_fen = 0');
    for (let n = 1; n <= 10; n++) await aCustomer(phoneOf(n), n * 10_000);
    const old = await aCustomer(phoneOf(11), 9_000_000, '2025-10-31');
    const [ninth, eighth, tooOld, stranger] = [
      await complain(phoneOf(9)),
      await complain(phoneOf(8)),
      await complain(phoneOf(11)),
      await complain('13999999999'),
    ];
    expect((await openingOf(ninth.id)).tier).toEqual({ code: 'top', period: '2026-11-01' });
    for (const { id } of [eighth, tooOld, stranger]) expect((await openingOf(id)).tier).toBeUndefined();
    expect((await recordOf(ninth.id)).tier).toEqual({
      code: 'top',
      period: '2026-11-01',
      scoreFen: 90_000,
      atLeastFen: 90_000,
    });
    expect((await recordOf(tooOld.id)).customerId).toBe(old);
    await until(() => engine.starts.some(({ options }) => options.workflowId === `complaint/${stranger.id}`));
    const placeOf = (id: string) =>
      engine.starts.find(({ options }) => options.workflowId === `complaint/${id}`)?.options.priority;
    expect(placeOf(ninth.id)).toEqual({ priorityKey: 1 });
    expect(placeOf(stranger.id)).toEqual({ priorityKey: 3 });

    // Frozen: who buys more now is at the top of a later period, and this complaint stays as it is.
    await intake.rows(`update customer_purchase set amount_fen = 0 where order_number = $1`, [
      `A-${phoneOf(9)}`,
    ]);
    expect((await recordOf(ninth.id)).tier).toMatchObject({ code: 'top' });
    const thresholds = await intake.rows('select period::text, at_least_fen, customers from tier_threshold');
    expect(thresholds).toEqual([{ period: '2026-11-01', at_least_fen: '90000', customers: 10 }]);
  });

  test('S-21: where the customers are too few nobody is at the top, and nothing is fixed', async () => {
    await intake.rows('delete from tier_threshold');
    await intake.rows('update customer_purchase set amount_fen = 0');
    await aCustomer('13822220001', 5_000_000);
    const { id } = await complain('13822220001');
    expect((await openingOf(id)).tier).toBeUndefined();
    expect(await intake.rows('select 1 from tier_threshold')).toEqual([]);
  });

  test('S-20 R-6: neither channel nor customer reads the tier', async () => {
    await intake.rows(`insert into tier_threshold values ('2026-11-01', 1, 1) on conflict do nothing`);
    await aCustomer('13822220002', 100);
    const { id, code } = await complain('13822220002');
    expect((await recordOf(id)).tier).toMatchObject({ code: 'top' });
    expect((await recordOf(id, 'channel-app')).tier).toBeUndefined();
    intake.neighbours.customerView = { stage: 'accepted' };
    expect(JSON.stringify((await intake.get(`/api/intake/v1/tracking/${code}`)).body)).not.toContain('tier');
  });
});
