import { channels } from '../../workflows/complaint/vocabulary';
import {
  aComplaint,
  aPublicComplaint,
  complaints,
  intakeUnderTest,
  publicComplaints,
  type IntakeUnderTest,
} from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => {
  intake = await intakeUnderTest();
});
afterAll(() => intake.stop());

const counted = async (): Promise<number> =>
  (await intake.rows('select count(*)::int as n from complaint'))[0]!.n;

test('a complaint is answered with a number, a tracking link, what is missing and the promise (S-07, S-08)', async () => {
  const response = await intake.post(complaints, aComplaint(), { as: 'channel-app' }).expect(201);
  expect(response.body).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
    acceptanceNumber: expect.stringMatching(/^TS-\d{8}-[2-9A-HJKMNP-Z]{6}$/),
    trackingUrl: expect.stringMatching(/^http:\/\/redress\.test\/t\/[1-9A-HJ-NP-Za-km-z]{22}$/),
    acceptedAt: expect.stringMatching(/\+08:00$/),
    missing: ['occurredAt', 'object', 'reason', 'demand', 'evidence'],
    promise: {
      dueAt: expect.stringMatching(/T18:00:00\+08:00$/),
      workingDays: expect.any(Array),
      calendarVersion: intake.neighbours.versions.calendarVersion,
      provisional: expect.any(Boolean),
    },
  });
  expect(response.body.promise.workingDays).toHaveLength(5);
});

test('the promise counts make-up working days from the day of receipt (R-1)', async () => {
  const body = aComplaint({ receivedAt: '2026-02-09T10:00:00+08:00', receivedProof: '邮戳 2026-02-09' });
  const { promise } = (await intake.post(complaints, body, { as: 'channel-app' }).expect(201)).body;
  expect(promise).toEqual({
    dueAt: '2026-02-14T18:00:00+08:00',
    workingDays: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
    calendarVersion: expect.any(Number),
    provisional: false,
  });
});

test('what S-04 wants is missing only until it was said, and "none" is an answer', async () => {
  const body = aComplaint({
    occurredAt: '2026-02-01',
    object: { productName: '滚筒洗衣机' },
    reason: '漏水',
    demand: 'none',
  });
  const response = await intake.post(complaints, body, { as: 'channel-app' }).expect(201);
  expect(response.body.missing).toEqual(['evidence']);
});

test.each(channels)('the channel %s gets the same handling (S-01, S-02)', async (channel) => {
  const { body } = await intake
    .post(complaints, aComplaint({ channel, receivedAt: '2026-02-09T02:00:00Z', receivedProof: 'x' }), {
      as: `channel-${channel}`,
    })
    .expect(201);
  expect(body.promise.dueAt).toBe('2026-02-14T18:00:00+08:00');
});

test('only complaints carry the promise (S-90)', async () => {
  const { body } = await intake
    .post(complaints, aComplaint({ kind: 'praise' }), { as: 'channel-app' })
    .expect(201);
  expect(body.promise).toBeNull();
});

describe('the same again', () => {
  test('50 identical requests at once make one complaint with one answer', async () => {
    const before = await counted();
    const body = aComplaint({ externalId: 'burst-1' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => intake.post(complaints, body, { as: 'channel-app', key: 'burst' })),
    );
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
    expect(answers.filter((a) => a.status === 200)).toHaveLength(49);
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await counted()).toBe(before + 1);
  });

  test('50 different keys at once with one externalId make one complaint', async () => {
    const before = await counted();
    const body = aComplaint({ externalId: 'burst-2' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => intake.post(complaints, body, { as: 'channel-app' })),
    );
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await counted()).toBe(before + 1);
  });

  test('the same key with another body is refused with 422', async () => {
    await intake.post(complaints, aComplaint(), { as: 'channel-app', key: 'k' }).expect(201);
    const other = await intake.post(complaints, aComplaint({ description: '别的' }), {
      as: 'channel-app',
      key: 'k',
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('the same externalId with another body is refused with 409', async () => {
    await intake.post(complaints, aComplaint({ externalId: 'e' }), { as: 'channel-app' }).expect(201);
    const other = await intake.post(complaints, aComplaint({ externalId: 'e', description: '别的' }), {
      as: 'channel-app',
    });
    expect([other.status, other.body.code]).toEqual([409, 'external_id_reused']);
  });

  test('the same externalId of another channel is another complaint', async () => {
    await intake.post(complaints, aComplaint({ externalId: 'two' }), { as: 'channel-app' }).expect(201);
    await intake
      .post(complaints, aComplaint({ externalId: 'two', channel: 'wechat' }), { as: 'channel-wechat' })
      .expect(201);
  });

  test('the same key of another caller is another complaint', async () => {
    await intake.post(complaints, aComplaint(), { as: 'channel-app', key: 'mine' }).expect(201);
    await intake
      .post(complaints, aComplaint({ channel: 'email' }), { as: 'channel-email', key: 'mine' })
      .expect(201);
  });

  test('the first answer stays although the record was completed meanwhile', async () => {
    const first = await intake
      .post(complaints, aComplaint(), { as: 'channel-app', key: 'later' })
      .expect(201);
    await intake
      .post(`${complaints}/${first.body.id}/record`, { reason: '漏水' }, { as: 'channel-app' })
      .expect(200);
    const again = await intake
      .post(complaints, aComplaint(), { as: 'channel-app', key: 'later' })
      .expect(200);
    expect(again.body).toEqual(first.body);
  });

  test('a public request with the key of another and another body learns nothing', async () => {
    await intake.post(publicComplaints, aPublicComplaint(), { key: 'guess' }).expect(201);
    const other = await intake.post(publicComplaints, aPublicComplaint({ description: '别的' }), {
      key: 'guess',
    });
    expect(other.status).toBe(422);
    expect(JSON.stringify(other.body)).not.toMatch(/TS-|\/t\//);
  });
});

describe('who may send what', () => {
  test.each([
    ['channel-app', 'wechat', 403],
    ['agent', 'hotline', 201],
    ['agent', 'counter', 201],
    ['specialist', 'visit', 201],
    ['agent', 'letter', 201],
    ['agent', 'outlet', 201],
    ['agent', 'website', 403],
    ['department-staff@billing', 'hotline', 403],
    ['auditor', 'hotline', 403],
    ['service-casework', 'hotline', 403],
  ])('%s sends for %s: %i', async (as, channel, status) => {
    const response = await intake.post(complaints, aComplaint({ channel }), { as });
    expect(response.status).toBe(status);
    if (status === 403) expect(response.body.code).toBe('forbidden');
  });

  test('nobody sends without a token', async () => {
    const response = await intake.post(complaints, aComplaint());
    expect([response.status, response.body.code]).toEqual([401, 'unauthenticated']);
  });

  test('the public form needs no token, is the website, and may not name a channel', async () => {
    const { body } = await intake.post(publicComplaints, aPublicComplaint()).expect(201);
    expect(await intake.rows('select channel from complaint where id = $1', [body.id])).toEqual([
      { channel: 'website' },
    ]);
    expect((await intake.post(publicComplaints, aComplaint())).status).toBe(400);
  });

  test('the public form is rate-limited per address', async () => {
    const strict = await intakeUnderTest({ PUBLIC_COMPLAINTS_PER_MINUTE: '3' });
    try {
      const send = () => strict.post(publicComplaints, aPublicComplaint());
      for (let i = 0; i < 3; i++) await send().expect(201);
      const fourth = await send();
      expect([fourth.status, fourth.body.code]).toEqual([429, 'too_many_requests']);
      expect(fourth.headers['retry-after']).toBeDefined();
    } finally {
      await strict.stop();
    }
  });
});

describe('when it reached the company (R-15)', () => {
  const sent = (change: Record<string, unknown>) =>
    intake.post(complaints, aComplaint(change), { as: 'channel-app' });
  const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

  test('never in the future', async () => {
    const response = await sent({ receivedAt: fromNow(3_600_000) });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([{ path: 'receivedAt', message: expect.any(String) }]);
  });

  test('a sender whose clock runs seconds ahead is taken at now', async () => {
    const { body } = await sent({ receivedAt: fromNow(20_000) }).expect(201);
    const [row] = await intake.rows('select received_at <= accepted_at as ok from complaint where id = $1', [
      body.id,
    ]);
    expect(row!.ok).toBe(true);
  });

  test('over a day ago needs proof', async () => {
    const receivedAt = fromNow(-90_000_000);
    const without = await sent({ receivedAt });
    expect(without.body.errors).toEqual([{ path: 'receivedProof', message: expect.any(String) }]);
    await sent({ receivedAt, receivedProof: '信封邮戳' }).expect(201);
  });

  test('is the instant of acceptance when nobody says more', async () => {
    const { body } = await sent({}).expect(201);
    const [row] = await intake.rows('select received_at = accepted_at as same from complaint where id = $1', [
      body.id,
    ]);
    expect(row!.same).toBe(true);
  });
});
