import { createEmailTransport } from '../../services/notification/delivery/email-transport';
import type { Database } from '../../services/shared/database/database';
import { Problem } from '../../services/shared/http/problem';
import { messageIdOf } from '../../services/notification/delivery/messenger';
import { createProviderTransport } from '../../services/notification/delivery/provider-transport';
import { aMessage, NotificationWorld } from '../support/notification-world';

let world: NotificationWorld;
beforeAll(async () => {
  world = await NotificationWorld.create();
});
afterAll(() => world.close());
afterEach(() => {
  world.neighboursDown = false;
  world.faultsGiven.length = 0;
});

const unavailable = { code: 'unavailable', status: 503 };
/** Nothing listens there. */
const nowhere = 'smtp://127.0.0.1:9';

describe('once per key', () => {
  test('twenty calls at once, in two processes, send one mail and every answered call gets the same answer', async () => {
    const customer = world.customer();
    const message = aMessage(customer);
    const processes = [world.messenger(), world.messenger()];
    const calls = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => processes[i % 2]!.send(message)),
    );
    const answers = calls.flatMap((call) => (call.status === 'fulfilled' ? [call.value] : []));
    expect(answers.length).toBeGreaterThanOrEqual(10);
    for (const call of calls) if (call.status === 'rejected') expect(call.reason).toMatchObject(unavailable);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await processes[1]!.send(message)).toEqual(answers[0]);
    expect(world.mailsTo(customer.contact.email)).toHaveLength(1);
  });

  test('the answer says medium and the instant of the 250 (R-15), and comes again after a restart', async () => {
    const message = aMessage(world.customer());
    const answer = await world.messenger().send(message);
    expect(answer).toEqual({
      messageId: messageIdOf(message.key),
      outcome: 'delivered',
      medium: 'email',
      deliveredAt: '2026-02-09T01:00:05.000Z',
    });
    expect(await world.messenger({ now: () => new Date('2026-03-01T00:00:00Z') }).send(message)).toEqual(
      answer,
    );
  });

  test('a case in rehearsal is never told a delivery before its own time', async () => {
    const answer = await world
      .messenger()
      .send(aMessage(world.customer(), { at: '2026-04-01T00:00:00.000Z' }));
    expect(answer.deliveredAt).toBe('2026-04-01T00:00:00.000Z');
  });

  test('a process that dies after the 250 leaves "sending"; the retry waits for its claim and sends under the same Message-ID', async () => {
    const customer = world.customer();
    const message = aMessage(customer);
    let died = (): void => undefined;
    const death = new Promise<void>((resolve) => (died = resolve));
    const dying = world.messenger({
      transports: {
        ...world.transports,
        email: {
          send: async (parcel) => {
            await world.transports.email.send(parcel);
            died();
            return new Promise(() => undefined); // nobody will ever write the outcome
          },
        },
      },
    });
    void dying.send(message);
    await death;
    const rows = await world.database.query('select state from messages where key = $1', [message.key]);
    expect(rows).toEqual([{ state: 'sending' }]);
    const next = world.messenger();
    await expect(next.send(message)).rejects.toMatchObject(unavailable);
    expect(world.mailsTo(customer.contact.email)).toHaveLength(1);
    await world.claimRunsOut(message.key);
    await expect(next.send(message)).resolves.toMatchObject({ outcome: 'delivered' });
    const mails = world.mailsTo(customer.contact.email);
    expect(mails.map((mail) => mail.messageId)).toEqual(
      Array(2).fill(`<${messageIdOf(message.key)}@redress.example>`),
    );
  });

  test('an outcome that the database could not take is kept: the retry writes it and sends nothing', async () => {
    const customer = world.customer();
    const message = aMessage(customer);
    let refusedWrites = 0;
    const failing: Database = {
      ...world.database,
      query: async <Row extends object>(sql: string, params?: readonly unknown[]) => {
        if (refusedWrites < 2 && world.mailsTo(customer.contact.email).length > 0) {
          refusedWrites++;
          throw new Problem('unavailable', 'the database restarts');
        }
        return world.database.query<Row>(sql, params);
      },
    };
    const messenger = world.messenger({ database: failing });
    await expect(messenger.send(message)).rejects.toMatchObject(unavailable);
    expect(refusedWrites).toBe(2); // neither the outcome nor the end of the claim was written
    await expect(messenger.send(message)).resolves.toMatchObject({ outcome: 'delivered', medium: 'email' });
    expect(world.mailsTo(customer.contact.email)).toHaveLength(1);
  });

  test('a process that lost its claim does not send beside the one that took over', async () => {
    const customer = world.customer();
    const message = aMessage(customer);
    const slow = world.messenger({
      intake: {
        get: async <T>() => {
          await world.claimRunsOut(message.key);
          await world.messenger().send(message);
          return customer as T;
        },
        post: async () => undefined as never,
      },
    });
    await expect(slow.send(message)).rejects.toMatchObject(unavailable);
    expect(world.mailsTo(customer.contact.email)).toHaveLength(1);
  });
});

describe('fallback', () => {
  test('the preferred contact comes first', async () => {
    const customer = world.customer({ preferred: 'sms' });
    await expect(world.messenger().send(aMessage(customer))).resolves.toMatchObject({
      medium: 'sms',
      outcome: 'delivered',
    });
    expect(world.texts.at(-1)).toMatchObject({ to: customer.contact.phone });
    expect(world.mailsTo(customer.contact.email)).toHaveLength(0);
  });

  test.each([
    ['at RCPT', { at: 'RCPT', code: 550 }],
    ['at DATA', { at: 'DATA', code: 554 }],
  ] as const)(
    'a mail refused for good %s goes by the next medium, and the refused one is not asked again',
    async (_, answer) => {
      const customer = world.customer();
      world.smtpAnswers.set(customer.contact.email!, answer);
      world.smsAnswers.set(customer.contact.phone!, 503);
      const message = aMessage(customer);
      await expect(world.messenger().send(message)).rejects.toMatchObject(unavailable);
      world.smsAnswers.delete(customer.contact.phone!);
      await expect(world.messenger().send(message)).resolves.toMatchObject({
        medium: 'sms',
        outcome: 'delivered',
      });
      expect(world.faultsGiven).toEqual([`${answer.at} ${answer.code}`, 'SMS 503']);
      expect(world.texts.filter((sms) => sms.to === customer.contact.phone)).toHaveLength(1);
    },
  );

  test('WeChat without a provider falls back', async () => {
    const customer = world.customer({
      preferred: 'wechat',
      contact: { wechat: 'wx-1', email: 'wx@example.org' },
    });
    await expect(world.messenger().send(aMessage(customer))).resolves.toMatchObject({
      medium: 'email',
      outcome: 'delivered',
    });
  });

  test('a WeChat provider is used as soon as there is one', async () => {
    const url = `http://127.0.0.1:1/never`;
    const wechat = createProviderTransport({ url, refusal: 'wechatRefused' });
    const customer = world.customer({ preferred: 'wechat', contact: { wechat: 'wx-2' } });
    const messenger = world.messenger({ transports: { ...world.transports, wechat } });
    await expect(messenger.send(aMessage(customer))).rejects.toMatchObject(unavailable);
  });

  test('when every medium refused, the message has failed with a code, for ever', async () => {
    const customer = world.customer();
    world.smtpAnswers.set(customer.contact.email!, { at: 'RCPT', code: 550 });
    world.smsAnswers.set(customer.contact.phone!, 422);
    const message = aMessage(customer);
    const answer = await world.messenger().send(message);
    expect(answer).toMatchObject({ outcome: 'failed', medium: 'sms', failure: 'numberRefused' });
    expect(world.faultsGiven).toEqual(['RCPT 550', 'SMS 422']);
    expect(await world.messenger().send(message)).toEqual(answer);
    expect(world.faultsGiven).toHaveLength(2);
  });

  test.each([
    'nobody',
    'a b@example.org',
    '<>',
    'a@b@c',
    '用户@例子.中国',
    '"x\r\nRCPT TO:<y@example.org>"@example.org',
  ])('the odd address %j ends in an outcome, never in endless retries', async (email) => {
    const customer = world.customer({ contact: { email } });
    const { outcome } = await world.messenger().send(aMessage(customer));
    expect(['delivered', 'failed']).toContain(outcome);
  });

  test.each(['counter', 'letter', 'visit', 'outlet'])(
    'a customer of channel %s without phone and mail gets a slip',
    async (channel) => {
      const customer = world.customer({ channel, contact: {} });
      await expect(world.messenger().send(aMessage(customer))).resolves.toEqual({
        messageId: expect.any(String),
        outcome: 'toPrint',
        medium: 'print',
      });
    },
  );

  test('nobody to reach: failed, noContact; an erased complaint: contactUnknown; a missing text: textUnknown', async () => {
    const send = world.messenger().send;
    await expect(send(aMessage(world.customer({ contact: {} })))).resolves.toMatchObject({
      outcome: 'failed',
      failure: 'noContact',
    });
    await expect(send(aMessage({ complaintId: 'nobody' }))).resolves.toMatchObject({
      outcome: 'failed',
      failure: 'contactUnknown',
    });
    const stage = { template: 'stageReply', textId: 'ct_missing' };
    await expect(send(aMessage(world.customer(), stage))).resolves.toMatchObject({
      outcome: 'failed',
      failure: 'textUnknown',
    });
  });

  test('a one-time code never goes on paper', async () => {
    const customer = world.customer({ channel: 'counter', contact: { address: '某路 1 号' } });
    const code = { template: 'oneTimeCode', params: { code: '123456', minutes: 10 } };
    await expect(world.messenger().send(aMessage(customer, code))).resolves.toMatchObject({
      outcome: 'failed',
      failure: 'noContact',
    });
  });
});

describe('faults that pass', () => {
  test('no mail server: 503, nothing falls back, and the retry with the same key delivers one mail', async () => {
    const customer = world.customer();
    const message = aMessage(customer);
    const email = createEmailTransport({ url: nowhere, from: 'a@redress.example' });
    const cut = world.messenger({ transports: { ...world.transports, email } });
    await expect(cut.send(message)).rejects.toMatchObject(unavailable);
    await expect(world.messenger().send(message)).resolves.toMatchObject({
      medium: 'email',
      outcome: 'delivered',
    });
    expect(world.mailsTo(customer.contact.email)).toHaveLength(1);
    expect(world.texts.filter((sms) => sms.to === customer.contact.phone)).toHaveLength(0);
  });

  test('a mailbox that puts us off is retried, and given up for the next medium after an hour', async () => {
    const customer = world.customer();
    world.smtpAnswers.set(customer.contact.email!, { at: 'RCPT', code: 451 });
    const message = aMessage(customer);
    await expect(world.messenger().send(message)).rejects.toMatchObject(unavailable);
    await expect(world.messenger().send(message)).rejects.toMatchObject(unavailable);
    await world.database.query(`update messages set created_at = now() - interval '2 h' where key = $1`, [
      message.key,
    ]);
    await expect(world.messenger().send(message)).resolves.toMatchObject({
      medium: 'sms',
      outcome: 'delivered',
    });
    expect(world.faultsGiven).toEqual(['RCPT 451', 'RCPT 451', 'RCPT 451']);
  });

  test.each([429, 500, 503, 401])('an SMS provider that answers %i is asked again later', async (status) => {
    const customer = world.customer({ contact: { phone: `+86138000${status}` } });
    world.smsAnswers.set(customer.contact.phone!, status);
    await expect(world.messenger().send(aMessage(customer))).rejects.toMatchObject(unavailable);
    expect(world.faultsGiven).toEqual([`SMS ${status}`]);
  });

  test('intake away: 503, and the retry delivers', async () => {
    const message = aMessage(world.customer());
    world.neighboursDown = true;
    await expect(world.messenger().send(message)).rejects.toMatchObject(unavailable);
    world.neighboursDown = false;
    await expect(world.messenger().send(message)).resolves.toMatchObject({ outcome: 'delivered' });
  });
});

describe('what arrives', () => {
  test('mails say that no robot need answer, and carry the reply staff wrote', async () => {
    const customer = world.customer({ language: 'en', name: 'Ann\r\nBcc: x@example.org' });
    world.customerTexts.set('ct_1', 'We refund ¥20.\n\nYour team');
    await world.messenger().send(
      aMessage(customer, {
        template: 'stageReply',
        textId: 'ct_1',
        params: { nextNewsAt: '2026-02-10T02:00:00.000Z' },
      }),
    );
    const [mail] = world.mailsTo(customer.contact.email);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.bcc).toBeUndefined();
    expect(mail!.subject).toContain(customer.acceptanceNumber);
    expect(mail!.text).toContain('We refund ¥20.\n\nYour team');
    expect(mail!.text).toMatch(/Tuesday,? 10 February 2026, 10:00 \(China Standard Time\)/);
    expect(mail!.text).toContain(customer.trackingUrl);
  });

  test('a one-time code reaches its reader only: what is kept is masked, and nothing of it is logged', async () => {
    const customer = world.customer();
    const message = aMessage(customer, { template: 'oneTimeCode', params: { code: '918273', minutes: 10 } });
    await world.messenger().send(message);
    expect(world.mailsTo(customer.contact.email)[0]!.text).toContain('918273');
    const [row] = await world.database.query<{ text: string }>(
      'select subject || text as text from messages where key = $1',
      [message.key],
    );
    expect(row!.text).not.toContain('918273');
    expect(row!.text).toContain('••••••');
  });

  test('neither names nor addresses nor what servers quote get into the log', () => {
    expect(world.log.length).toBeGreaterThan(0);
    expect(world.log.join('')).not.toMatch(/@example\.org|赵小禾|\+86|918273/);
  });
});

describe('a message that does not fit its template is refused before a row is written', () => {
  test.each([
    ['no such template', { template: 'constructor' }],
    ['a staff template to a customer', { template: 'majorGraded' }],
    ['an undeclared variable', { params: { loss: 1 } }],
    ['a missing variable', { template: 'offerReminder' }],
    ['a wrong kind', { template: 'offerReminder', params: { answerBy: 'soon' } }],
    ['a text it needs', { template: 'stageReply' }],
    ['a text it must not have', { textId: 'ct_1' }],
  ])('%s', async (_, more) => {
    const message = aMessage(world.customer(), more);
    await expect(world.messenger().send(message)).rejects.toMatchObject({
      code: 'unprocessable',
      status: 422,
    });
    expect(await world.database.query('select 1 from messages where key = $1', [message.key])).toHaveLength(
      0,
    );
  });
});
