import { candidates } from '../../services/intake/duplicates/duplicate-repository';
import type { Queryable } from '../../services/shared/database/database';
import { complaints, intakeUnderTest, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => (intake = await intakeUnderTest()));
afterAll(() => intake.stop());

const leaking = '洗衣机漏水，客服三天没有回电。';
const leakingToo = '洗衣机漏水了，打客服三天都没人回电话';
const complainant = (phone: string) => ({ name: '林小满', contact: { phone } });
let phones = 13_800_100_000;
const newPhone = () => String((phones += 1));

const search = (body: object, as = 'agent') => intake.post('/api/intake/v1/duplicates/check', body, { as });
const of = (id: string, as = 'specialist') => intake.get(`${complaints}/${id}/duplicates`, as);
const found = async (asked: ReturnType<typeof of>) =>
  (await asked.expect(200)).body.items as { id: string; reasons: string[]; excerpt: string }[];

describe('L-06 F-38 a complaint that may be the same', () => {
  test('L-06 is suggested while the complaint is being written down, with the reason', async () => {
    const phone = newPhone();
    const { id } = await intake.accept({
      complainant: complainant(phone),
      description: '空调不制冷，师傅约了两次没有上门。',
      object: { productName: '空调', orderNumber: 'KT-7' },
    });
    const spaced = `+86 ${phone.slice(0, 3)} ${phone.slice(3)}`;
    expect(await found(search({ contact: { phone: spaced } }))).toEqual([
      expect.objectContaining({ id, reasons: ['sameCustomer'] }),
    ]);
    expect(await found(search({ object: { orderNumber: 'kt-7' } }))).toEqual([
      expect.objectContaining({ id, reasons: ['sameOrder'] }),
    ]);
    expect(await found(search({ description: '空调不制冷了，约师傅约了两次都没有上门' }))).toEqual([
      expect.objectContaining({ id, reasons: ['similarText'] }),
    ]);
    expect(
      await found(search({ contact: { phone: newPhone() }, description: '账单多收三十元请退回' })),
    ).toEqual([]);
  });

  test('L-06 is suggested for a complaint on record; its order may have been supplied later', async () => {
    const first = await intake.accept({ complainant: complainant(newPhone()), description: leaking });
    const second = await intake.accept({ complainant: complainant(newPhone()), description: leakingToo });
    const third = await intake.accept({
      complainant: complainant(newPhone()),
      description: '发票抬头开错了请重开',
    });
    expect((await found(of(second.id))).map((s) => s.id)).toEqual([first.id]);
    for (const { id } of [first, third]) {
      await intake
        .post(`${complaints}/${id}/record`, { object: { orderNumber: 'XY-99' } }, { as: 'agent' })
        .expect(200);
    }
    expect((await found(of(third.id)))[0]).toMatchObject({ id: first.id, reasons: ['sameOrder'] });
  });

  test('L-06 a department is shown its own cases only, a report set apart only its readers (S-74, S-90)', async () => {
    const phone = newPhone();
    const one = await intake.accept({ complainant: complainant(phone) });
    const two = await intake.accept({ complainant: complainant(phone), description: '遥控器坏了没人修理' });
    intake.neighbours.department = 'billing';
    expect((await found(of(two.id, 'department-staff@billing'))).map((s) => s.id)).toContain(one.id);
    expect((await of(two.id, 'department-staff@delivery')).status).toBe(404);
    await intake.rows(`update complaint set apart = 'corruption' where id = $1`, [one.id]);
    expect((await found(of(two.id))).map((s) => s.id)).not.toContain(one.id);
    expect((await found(of(two.id, 'legal'))).map((s) => s.id)).toContain(one.id);
  });

  test('L-06 whoever is shown the words of another complaint leaves a trace, and no log line holds a contact', async () => {
    const phone = newPhone();
    const { id } = await intake.accept({ complainant: complainant(phone) });
    await found(search({ contact: { phone } }));
    expect(await intake.rows(`select reader, what from access_log where complaint_id = $1`, [id])).toEqual([
      { reader: 'person/agent', what: 'duplicates' },
    ]);
    expect(intake.logLines.join('\n')).not.toContain(phone);
    expect(await intake.rows(`select from match_key where key like $1`, [`%${phone}%`])).toEqual([]);
  });

  test.each([
    ['nothing to search by', {}, 'agent', 400],
    ['a number that is none', { contact: { phone: 'soon' } }, 'agent', 400],
    ['staff who take no complaints', { description: leaking }, 'hr', 403],
    ['a channel', { description: leaking }, 'channel-app', 403],
  ])('L-06 refuses %s', async (_name, body, as, status) => {
    expect((await search(body, as)).status).toBe(status);
  });

  test('L-06 the search reads so far and no further, however many complaints share a key', async () => {
    const { id } = await intake.accept();
    await intake.rows(
      `insert into match_key (key, received_at, complaint_id)
       select 'text ' || b, now() - n * interval '1 s', $1 from generate_series(1, 20000) n, generate_series(1, 3) b`,
      [id],
    );
    await intake.rows('analyze match_key');
    let plan = '';
    const explaining: Queryable = {
      query: async (sql, params) => {
        const rows = await intake.rows(`explain (analyze, timing off) ${sql}`, [...params!]);
        plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
        return [];
      },
    };
    const keys = ['text 1', 'text 2', 'text 3'];
    await candidates(explaining, { keys, since: '2020-01-01T00:00:00.000Z', seesApart: false });
    expect(plan).not.toMatch('Seq Scan on match_key');
    const read = [...plan.matchAll(/on match_key.*rows=(\d+)(?:\.\d+)? loops=(\d+)/g)];
    expect(read).toHaveLength(1);
    expect(Number(read[0]![1]) * Number(read[0]![2])).toBeLessThanOrEqual(75);
  });
});
