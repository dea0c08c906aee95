import { intakeUnderTest, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => (intake = await intakeUnderTest()));
afterAll(() => intake.stop());

const files = '/api/intake/v1/customers';
const draft = '/api/intake/v1/draft';
const open = async (contacts: object) =>
  (
    await intake
      .post(files, { name: '欧阳明澈', reference: `C-${Math.random()}`, contacts }, { as: 'agent' })
      .expect(201)
  ).body.id as string;
const history = (id: string, { as = 'agent', purpose = 'handleComplaint' } = {}) =>
  intake.get(`${files}/${id}/complaints?purpose=${purpose}`, as);

describe('S-10 what a customer complained about before', () => {
  test('S-10 is found by any of their contacts, newest first, however a number is written', async () => {
    const complainant = (contact: object) => ({ complainant: { name: '欧阳明澈', contact } });
    const first = await intake.accept(complainant({ phone: '+86 139 0000 1111' }));
    const second = await intake.accept(complainant({ email: 'Ouyang@Example.org' }));
    await intake.accept(complainant({ phone: '13900002222' }));
    const id = await open({ phone: ['139 0000 1111'], email: ['ouyang@example.org'], address: ['北京'] });
    const { items } = (await history(id).expect(200)).body;
    expect(items.map((one: { id: string }) => one.id)).toEqual([second.id, first.id]);
    expect(items[1]).toMatchObject({
      channel: 'app',
      kind: 'complaint',
      excerpt: expect.stringContaining('洗衣机'),
    });
  });

  test('S-10 S-74 needs a purpose of the role; file and complaints both know that it was read', async () => {
    const { id: complaint } = await intake.accept({
      complainant: { name: '林小满', contact: { phone: '13900003333' } },
    });
    const id = await open({ phone: ['13900003333'] });
    expect((await history(id, { purpose: 'curiosity' })).status).toBe(400);
    expect((await history(id, { as: 'department-staff' })).status).toBe(403);
    expect((await history('nobody')).status).toBe(404);
    await history(id).expect(200);
    const what = `reader = 'person/agent' and what = 'history'`;
    expect(
      await intake.rows(`select purpose from customer_access where customer_id = $1 and ${what}`, [id]),
    ).toEqual([{ purpose: 'handleComplaint' }]);
    expect(
      await intake.rows(`select purpose from access_log where complaint_id = $1 and ${what}`, [complaint]),
    ).toEqual([{ purpose: 'handleComplaint' }]);
  });

  test('S-90 a report that was set apart is not in the history for others', async () => {
    const { id: report } = await intake.accept({
      complainant: { name: '林小满', contact: { phone: '13900004444' } },
    });
    await intake.rows(`update complaint set apart = 'crime' where id = $1`, [report]);
    const id = await open({ phone: ['13900004444'] });
    expect((await history(id).expect(200)).body.items).toEqual([]);
    expect(
      (await history(id, { as: 'legal', purpose: 'verifyIdentity' }).expect(200)).body.items,
    ).toHaveLength(1);
  });
});

describe('S-74 what is written down and not handed in', () => {
  const keep = (form: object, as: string) => intake.put(draft, as).send({ form });

  test('S-74 comes back to its writer and to nobody else, until it is handed in', async () => {
    expect((await intake.get(draft, 'agent').expect(200)).body).toEqual({ form: null });
    await keep({ name: '林小满' }, 'agent').expect(204);
    await keep({ name: '林小满', phone: '13800138000' }, 'agent').expect(204);
    const { body } = await intake.get(draft, 'agent').expect(200);
    expect(body).toEqual({ form: { name: '林小满', phone: '13800138000' }, savedAt: expect.any(String) });
    expect((await intake.get(draft, 'specialist').expect(200)).body.form).toBeNull();
    await intake.delete(draft, 'agent').expect(204);
    expect((await intake.get(draft, 'agent').expect(200)).body.form).toBeNull();
    expect((await intake.get(draft, 'department-head')).status).toBe(403);
  });

  test('S-74 is forgotten after a day, also when the writer never comes back', async () => {
    await keep({ name: '林小满' }, 'agent').expect(204);
    await intake.rows(`update draft set saved_at = now() - interval '25 hours'`);
    expect((await intake.get(draft, 'agent').expect(200)).body.form).toBeNull();
    await keep({ name: '别人' }, 'specialist').expect(204);
    expect(await intake.rows(`select writer from draft`)).toEqual([{ writer: 'person/specialist' }]);
  });
});

test('L-06 a suggestion names the category that was told for the like one', async () => {
  const contact = { phone: '13900005555' };
  await intake.accept({ complainant: { name: '林小满', contact }, category: 'quality.appliance' });
  const { body } = await intake
    .post('/api/intake/v1/duplicates/check', { contact }, { as: 'agent' })
    .expect(200);
  expect(body.items[0]).toMatchObject({ category: 'quality.appliance' });
});
