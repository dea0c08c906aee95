import { intakeUnderTest, until, type IntakeUnderTest } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => {
  intake = await intakeUnderTest({ ONE_TIME_CODES_PER_COMPLAINT: '3' });
});
afterAll(() => intake.stop());
beforeEach(() => {
  intake.neighbours.customerView = undefined;
});

const tracking = (code: string, what?: string): string =>
  `/api/intake/v1/tracking/${code}${what ? `/${what}` : ''}`;
/** What casework shows of a complaint with an open offer. */
const offer = (amountFen?: number) => ({
  stage: 'offered',
  promise: {
    dueAt: '2026-02-14T10:00:00.000Z',
    workingDays: ['2026-02-10'],
    calendarVersion: 1,
    provisional: false,
    metAt: '2026-02-10T02:00:00.000Z',
  },
  offer: {
    offerId: 'offer-1',
    status: 'open',
    answerBy: '2026-02-20T10:00:00.000Z',
    // L-18
    money: { statutoryFen: 10_000, goodwillFen: 5_000, bonusFen: 1_000 },
    actions: [
      {
        kind: 'replacement',
        statutory: false,
        dueAt: '2026-02-20T10:00:00.000Z',
        ...(amountFen && { amountFen }),
      },
    ],
    text: { text: '我们为您更换新机。', language: 'zh-CN' },
  },
  remedies: [],
  survey: { open: false, answered: false },
  story: [{ seq: 2, type: 'complaintAcknowledged', at: '2026-02-09T02:00:00.000Z' }],
});
const factsOf = (id: string) => intake.rows('select name, payload from fact where complaint_id = $1', [id]);
const textOf = async (id: string) =>
  (await intake.rows('select text from customer_text where id = $1', [id]))[0]!.text;

/** The newest code that was sent for a complaint. */
const sentCode = (id: string): string => {
  const message = intake.neighbours
    .toldAt('/internal/messages')
    .filter(({ body }) => body.complaintId === id)
    .at(-1)!;
  return message.body.params.code;
};
const askForCode = async ({ id, code }: { id: string; code: string }): Promise<string> => {
  await intake.post(tracking(code, 'one-time-codes'), {}).expect(202);
  return sentCode(id);
};
const anotherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('the own view', () => {
  test('shows number, stage, promise, open offer and story as casework tells them', async () => {
    const { code, acceptanceNumber } = await intake.accept();
    intake.neighbours.customerView = offer(100);
    const { body } = await intake.get(tracking(code)).expect(200);
    const { promise, ...shown } = offer(100);
    expect(body).toMatchObject({ ...shown, acceptanceNumber, current: true });
    expect(body.promise).toEqual({ ...promise, dueAt: '2026-02-14T18:00:00+08:00' });
  });

  test('works with less while casework is away', async () => {
    const { code, acceptanceNumber, promise } = await intake.accept();
    intake.neighbours.away.add('casework');
    const { body } = await intake.get(tracking(code)).expect(200);
    intake.neighbours.away.delete('casework');
    expect(body).toMatchObject({
      acceptanceNumber,
      current: false,
      stage: 'accepted',
      promise,
      offer: null,
      story: [],
    });
  });

  test('holds neither name nor contact nor the words of the complaint', async () => {
    const { code } = await intake.accept();
    const { text } = await intake.get(tracking(code)).expect(200);
    expect(text).not.toMatch(/林小满|13800138000|漏水/);
  });

  test.each(['x', '1'.repeat(22), "' or 1=1", '👩‍👩‍👧', 'A'.repeat(150)])(
    'every other code is 404, whatever it looks like: %s',
    async (code) => {
      const answers = [
        await intake.get(tracking(encodeURIComponent(code))),
        await intake.post(tracking(encodeURIComponent(code), 'messages'), { text: 'x' }),
        await intake.post(tracking(encodeURIComponent(code), 'withdrawal'), {}),
        await intake.post(tracking(encodeURIComponent(code), 'one-time-codes'), {}),
      ];
      expect(answers.map((a) => [a.status, a.body.code])).toEqual(
        Array.from({ length: 4 }, () => [404, 'not_found']),
      );
    },
  );

  test('is rate-limited per code', async () => {
    const strict = await intakeUnderTest({ TRACKING_CALLS_PER_MINUTE: '2' });
    try {
      const one = await strict.accept();
      const other = await strict.accept();
      await strict.get(tracking(one.code)).expect(200);
      await strict.get(tracking(one.code)).expect(200);
      await strict.get(tracking(one.code)).expect(429);
      await strict.get(tracking(other.code)).expect(200);
    } finally {
      await strict.stop();
    }
  });

  test('wrong codes are rate-limited per address', async () => {
    const strict = await intakeUnderTest({ TRACKING_CALLS_PER_ADDRESS: '2' });
    try {
      await strict.get(tracking('guess-1')).expect(404);
      await strict.get(tracking('guess-2')).expect(404);
      await strict.get(tracking('guess-3')).expect(429);
    } finally {
      await strict.stop();
    }
  });
});

describe('what the customer says', () => {
  test('a message is kept here and only its id goes to the case (S-74)', async () => {
    const { id, code } = await intake.accept();
    await intake.post(tracking(code, 'messages'), { text: '请打我的另一个电话 13900139000' }).expect(202);
    const [fact] = await factsOf(id);
    expect(fact).toEqual({ name: 'customerWrote', payload: { messageId: expect.stringMatching(/^cu_/) } });
    expect(await textOf(fact!.payload.messageId)).toBe('请打我的另一个电话 13900139000');
    await until(() => intake.neighbours.toldAt(`${id}/signals/customerWrote`).length === 1);
    expect(JSON.stringify(intake.neighbours.told)).not.toContain('13900139000');
  });

  test('a survey carries its scores, the comment stays (S-54)', async () => {
    const { id, code } = await intake.accept();
    const body = { overall: 2, solved: false, scores: { staff: 5, time: 1 }, comment: '太慢' };
    await intake.post(tracking(code, 'survey'), body).expect(202);
    const [fact] = await factsOf(id);
    const { comment: _, ...scores } = body;
    expect(fact).toEqual({
      name: 'surveyAnswered',
      payload: { ...scores, commentId: expect.stringMatching(/^cu_/) },
    });
    expect(await textOf(fact!.payload.commentId)).toBe('太慢');
  });

  test.each([
    { overall: 0 },
    { overall: 6 },
    { overall: 2.5 },
    {},
    { overall: 3, mood: 1 },
    { overall: 3, scores: { staff: 9 } },
  ])('a survey of %j is refused', async (body) => {
    const { code } = await intake.accept();
    await intake.post(tracking(code, 'survey'), body).expect(400);
  });

  test('a rejection needs no code; its reason is kept here (S-32)', async () => {
    const { id, code } = await intake.accept();
    intake.neighbours.customerView = offer(50_000);
    await intake
      .post(tracking(code, 'decisions'), { offerId: 'offer-1', decision: 'reject', reason: '不够' })
      .expect(202);
    expect(await factsOf(id)).toEqual([
      {
        name: 'customerDecided',
        payload: { offerId: 'offer-1', decision: 'reject', reasonId: expect.stringMatching(/^cu_/) },
      },
    ]);
  });

  test('a counter-offer names an amount, an acceptance may not', async () => {
    const { id, code } = await intake.accept();
    await intake
      .post(tracking(code, 'decisions'), { offerId: 'offer-1', decision: 'counter', amountFen: 80_000 })
      .expect(202);
    expect((await factsOf(id))[0]!.payload).toEqual({
      offerId: 'offer-1',
      decision: 'counter',
      amountFen: 80_000,
    });
    await intake
      .post(tracking(code, 'decisions'), { offerId: 'offer-1', decision: 'accept', amountFen: 1 })
      .expect(400);
  });

  test('the same message twice and 20 times at once is one fact', async () => {
    const { id, code } = await intake.accept();
    const send = () => intake.post(tracking(code, 'messages'), { text: '在吗' }, { key: '1' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.map((a) => a.status).sort()).toEqual([...Array(19).fill(200), 202]);
    expect(new Set(answers.map((a) => a.text)).size).toBe(1);
    expect(await factsOf(id)).toHaveLength(1);
    expect((await intake.post(tracking(code, 'messages'), { text: '别的' }, { key: '1' })).body.code).toBe(
      'idempotency_key_reused',
    );
  });

  test('two customers who use the same key do not meet', async () => {
    const [one, other] = [await intake.accept(), await intake.accept()];
    await intake.post(tracking(one.code, 'messages'), { text: '甲' }, { key: 'a' }).expect(202);
    await intake.post(tracking(other.code, 'messages'), { text: '乙' }, { key: 'a' }).expect(202);
  });
});

describe('what a link alone may not do', () => {
  test('accepting money without a code is refused, with the sent code it is taken', async () => {
    const complaint = await intake.accept();
    intake.neighbours.customerView = offer(50_000);
    const decide = (oneTimeCode?: string) =>
      intake.post(tracking(complaint.code, 'decisions'), {
        offerId: 'offer-1',
        decision: 'accept',
        ...(oneTimeCode && { oneTimeCode }),
      });
    const without = await decide();
    expect([without.status, without.body.code]).toEqual([403, 'one_time_code_required']);
    const code = await askForCode(complaint);
    expect(code).toMatch(/^\d{6}$/);
    await decide(anotherThan(code)).expect(403);
    await decide(code).expect(202);
    expect(await factsOf(complaint.id)).toEqual([
      { name: 'customerDecided', payload: { offerId: 'offer-1', decision: 'accept' } },
    ]);
  });

  test('an offer without money is accepted by the link alone', async () => {
    const { code } = await intake.accept();
    intake.neighbours.customerView = offer();
    await intake.post(tracking(code, 'decisions'), { offerId: 'offer-1', decision: 'accept' }).expect(202);
  });

  test('what cannot be seen counts as money: casework away, or another offer open', async () => {
    const { code } = await intake.accept();
    const accept = (offerId: string) =>
      intake.post(tracking(code, 'decisions'), { offerId, decision: 'accept' });
    intake.neighbours.customerView = offer();
    await accept('offer-9').expect(403);
    intake.neighbours.away.add('casework');
    const response = await accept('offer-1');
    intake.neighbours.away.delete('casework');
    expect(response.status).toBe(403);
  });

  test('withdrawing needs a code, and the same withdrawal again gets the first answer (L-04)', async () => {
    const complaint = await intake.accept();
    await intake.post(tracking(complaint.code, 'withdrawal'), { reason: '已解决' }).expect(403);
    const oneTimeCode = await askForCode(complaint);
    const withdraw = () =>
      intake.post(tracking(complaint.code, 'withdrawal'), { reason: '已解决', oneTimeCode }, { key: 'w' });
    const first = await withdraw().expect(202);
    expect((await withdraw().expect(200)).body).toEqual(first.body);
    expect((await factsOf(complaint.id)).map((f) => f.name)).toEqual(['complaintWithdrawn']);
  });

  test('a code works once', async () => {
    const complaint = await intake.accept();
    const oneTimeCode = await askForCode(complaint);
    await intake.post(tracking(complaint.code, 'withdrawal'), { oneTimeCode }).expect(202);
    await intake.post(tracking(complaint.code, 'withdrawal'), { oneTimeCode }).expect(403);
  });

  test('after five wrong tries the right code is worth nothing', async () => {
    const complaint = await intake.accept();
    const oneTimeCode = await askForCode(complaint);
    const withdraw = (tried: string) =>
      intake.post(tracking(complaint.code, 'withdrawal'), { oneTimeCode: tried });
    await Promise.all(Array.from({ length: 5 }, () => withdraw(anotherThan(oneTimeCode)).expect(403)));
    await withdraw(oneTimeCode).expect(403);
  });

  test('after ten minutes a code is worth nothing', async () => {
    const complaint = await intake.accept();
    const oneTimeCode = await askForCode(complaint);
    await intake.rows(
      `update one_time_code set expires_at = expires_at - interval '10 minutes' where complaint_id = $1`,
      [complaint.id],
    );
    await intake.post(tracking(complaint.code, 'withdrawal'), { oneTimeCode }).expect(403);
  });

  test('the code of another complaint is worth nothing', async () => {
    const [one, other] = [await intake.accept(), await intake.accept()];
    const oneTimeCode = await askForCode(other);
    await askForCode(one);
    if (sentCode(one.id) === oneTimeCode) return;
    await intake.post(tracking(one.code, 'withdrawal'), { oneTimeCode }).expect(403);
  });

  test('a code is stored hashed and written in no log', async () => {
    const complaint = await intake.accept();
    const code = await askForCode(complaint);
    const rows = await intake.rows('select * from one_time_code where complaint_id = $1', [complaint.id]);
    expect(JSON.stringify(rows[0]!.code_hash)).not.toContain(code);
    expect(intake.logLines.join('')).not.toContain(`"${code}"`);
  });
});

describe('asking for a code', () => {
  test('the same key sends once', async () => {
    const { id, code } = await intake.accept();
    await intake.post(tracking(code, 'one-time-codes'), {}, { key: 'c' }).expect(202);
    await intake.post(tracking(code, 'one-time-codes'), {}, { key: 'c' }).expect(200);
    const sent = intake.neighbours.toldAt('/internal/messages').filter(({ body }) => body.complaintId === id);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).toMatchObject({
      audience: { customer: true },
      template: 'oneTimeCode',
      params: { minutes: 10 },
    });
  });

  test('more than three in ten minutes are refused', async () => {
    const { code } = await intake.accept();
    for (let i = 0; i < 3; i++) await intake.post(tracking(code, 'one-time-codes'), {}).expect(202);
    await intake.post(tracking(code, 'one-time-codes'), {}).expect(429);
  });

  test('while notification is away it says so, and the same key may try again', async () => {
    const { code } = await intake.accept();
    intake.neighbours.away.add('notification');
    await intake.post(tracking(code, 'one-time-codes'), {}, { key: 'again' }).expect(503);
    intake.neighbours.away.delete('notification');
    await intake.post(tracking(code, 'one-time-codes'), {}, { key: 'again' }).expect(202);
  });

  test('a contact that no code can reach is said so', async () => {
    const { code } = await intake.accept({ complainant: { name: 'x', contact: { address: '人民路 1 号' } } });
    intake.neighbours.deliveryOutcome = 'toPrint';
    const response = await intake.post(tracking(code, 'one-time-codes'), {});
    intake.neighbours.deliveryOutcome = 'delivered';
    expect([response.status, response.body.code]).toEqual([422, 'unprocessable']);
  });
});

describe('a lost link', () => {
  const codes = '/api/intake/v1/tracking/one-time-codes';
  const links = '/api/intake/v1/tracking/links';

  test('is found by acceptance number and code', async () => {
    const { id, acceptanceNumber, trackingUrl } = await intake.accept();
    await intake.post(codes, { acceptanceNumber }).expect(202);
    await until(() =>
      intake.neighbours.told.some(({ body }) => body.complaintId === id && body.template === 'oneTimeCode'),
    );
    const found = await intake.post(links, { acceptanceNumber, oneTimeCode: sentCode(id) }).expect(200);
    expect(found.body).toEqual({ trackingUrl });
  });

  test('an unknown number gets the same answers as a known one with a wrong code', async () => {
    const { acceptanceNumber } = await intake.accept();
    const ask = async (number: string) => {
      const [asked, found] = [
        await intake.post(codes, { acceptanceNumber: number }),
        await intake.post(links, { acceptanceNumber: number, oneTimeCode: 'wrong' }),
      ];
      const { requestId: _, ...problem } = found.body;
      return [asked.status, asked.body, found.status, problem];
    };
    expect(await ask('TS-20260101-AAAAAA')).toEqual(await ask(acceptanceNumber));
  });
});
