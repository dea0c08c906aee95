import type { Express } from 'express';
import request from 'supertest';
import type { Role } from '../../workflows/contracts/message';
import type { Caller } from '../../services/shared/access/permission';
import { createServiceApp } from '../../services/shared/http/app';
import { Problem } from '../../services/shared/http/problem';
import type { Messenger } from '../../services/notification/delivery/messenger';
import { messageEndpoints } from '../../services/notification/messages/message-routes';
import { aMessage, NotificationWorld } from '../support/notification-world';

const messages = '/api/notification/v1/messages';
let world: NotificationWorld;
let messenger: Messenger;
let app: Express;
beforeAll(async () => {
  world = await NotificationWorld.create();
  messenger = world.messenger();
  app = createServiceApp({
    name: 'notification',
    title: 'notification',
    endpoints: messageEndpoints({ database: world.database, messenger }),
    readiness: async () => [],
    logger: world.logger(),
    config: {
      OIDC_URL: 'http://127.0.0.1:9/oidc',
      OIDC_ISSUER: 'http://127.0.0.1:9/oidc',
      LANGUAGE_DEFAULT: 'zh-CN',
    },
    authenticate: async (header) => callers(header?.replace('Bearer ', '')),
  });
});
afterAll(() => world.close());

function callers(name: string | undefined): Caller {
  if (!name) throw new Problem('unauthenticated', 'who are you?');
  if (name === 'service') return { kind: 'service', id: 'service-worker' };
  if (name === 'channel') return { kind: 'channel', channel: 'app' };
  return { kind: 'person', id: name, roles: [name as Role], level: 1 };
}
const as = (name: string) => ({ authorization: `Bearer ${name}` });
const send = (body: object, who = 'service') =>
  request(app).post('/api/notification/v1/internal/messages').set(as(who)).send(body);
const aPerson = { id: 'p1', name: '沈砚秋', email: 'p1@redress.example' };

test('a service sends; the same key gets the same answer', async () => {
  const message = aMessage(world.customer());
  const first = await send(message).expect(200);
  expect(first.body).toEqual({
    messageId: expect.stringMatching(/^m_/),
    outcome: 'delivered',
    medium: 'email',
    deliveredAt: expect.any(String),
  });
  expect((await send(message).expect(200)).body).toEqual(first.body);
});

test.each(['agent', 'complaint-manager', 'administrator', 'channel'])('%s cannot send', async (who) => {
  await send(aMessage(world.customer()), who).expect(403);
});

test('a message that does not fit its template: 422 with the reasons', async () => {
  const { body } = await send(aMessage(world.customer(), { params: { loss: 1 } })).expect(422);
  expect(body).toMatchObject({
    code: 'unprocessable',
    errors: [{ path: 'params', message: 'loss: not declared by the template' }],
  });
});

test.each([
  ['an unknown field', { subject: 'hi' }],
  ['no audience', { audience: {} }],
  ['a date that is none', { at: '2026-13-01' }],
  ['a nested value', { params: { a: { b: 1 } } }],
])('%s is refused', async (_, more) => {
  await send({ ...aMessage(world.customer()), ...more }).expect(400);
});

test('a medium that is away: 503 with Retry-After', async () => {
  const customer = world.customer();
  world.smtpAnswers.set(customer.contact.email!, { at: 'RCPT', code: 451 });
  const { body, headers } = await send(aMessage(customer)).expect(503);
  expect(body.code).toBe('unavailable');
  expect(headers['retry-after']).toBeDefined();
});

test('staff read what was sent, with delivery state and refusals, never the address', async () => {
  const customer = world.customer();
  world.smtpAnswers.set(customer.contact.email!, { at: 'RCPT', code: 550 });
  await send(aMessage(customer)).expect(200);
  const { body } = await request(app)
    .get(messages)
    .query({ complaintId: customer.complaintId })
    .set(as('agent'))
    .expect(200);
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({
    complaintId: customer.complaintId,
    template: 'withdrawalConfirmed',
    templateVersion: 1,
    language: 'zh-CN',
    state: 'delivered',
    medium: 'sms',
    refusals: [{ medium: 'email', failure: 'mailboxRefused' }],
    text: expect.stringContaining(customer.acceptanceNumber),
  });
  expect(JSON.stringify(body)).not.toMatch(/@example\.org|\+86/);
});

test('pages of messages hold each message once, in the order of their events', async () => {
  const customer = world.customer();
  for (const day of [5, 3, 4, 1, 2])
    await send(aMessage(customer, { at: `2026-02-0${day}T01:00:00.000Z` })).expect(200);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: { at: string }[]; nextCursor: string | null } } = await request(app)
      .get(messages)
      .query({ complaintId: customer.complaintId, limit: 2, ...(cursor === null ? {} : { cursor }) })
      .set(as('auditor'))
      .expect(200);
    seen.push(...body.items.map((item) => item.at.slice(0, 10)));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen).toEqual(['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05']);
});

test('notices of accountability are for HR and executives, reminders of their limits included', async () => {
  const { complaintId } = world.customer();
  const notice = (key: string, template: string, params: object) => ({
    key,
    complaintId,
    audience: { person: aPerson },
    template,
    params,
    at: '2026-02-09T01:00:00.000Z',
  });
  await send(notice('complaint/x/1/tellStaff/1/p1', 'majorGraded', { grade: 'major' })).expect(200);
  await send(notice('accountability/a/1/tellStaff/1/p1', 'statementAsked', {})).expect(200);
  await send(
    notice('accountability/a/2/tellStaff/1/p1', 'clockWarned', { kind: 'statement', percent: 75 }),
  ).expect(200);
  const seenBy = async (who: string) => {
    const { body } = await request(app).get(messages).query({ complaintId }).set(as(who)).expect(200);
    return (body.items as { template: string }[]).map((item) => item.template).toSorted();
  };
  expect(await seenBy('complaint-manager')).toEqual(['majorGraded']);
  expect(await seenBy('hr')).toEqual(['clockWarned', 'statementAsked']);
  expect(await seenBy('executive')).toEqual(['clockWarned', 'majorGraded', 'statementAsked']);
});

test.each(['department-staff', 'department-head', 'administrator', 'channel', 'service'])(
  '%s does not read messages',
  async (who) => {
    await request(app).get(messages).query({ complaintId: 'c1' }).set(as(who)).expect(403);
  },
);

describe('the slip', () => {
  test('is a page to print that runs nothing and shows markup as text', async () => {
    const customer = world.customer({
      channel: 'counter',
      name: '<script>alert(1)</script>',
      contact: { address: 'A & B 路' },
    });
    const { body } = await send(aMessage(customer)).expect(200);
    expect(body).toMatchObject({ outcome: 'toPrint', medium: 'print' });
    const slip = await request(app).get(`${messages}/${body.messageId}/slip`).set(as('agent')).expect(200);
    expect(slip.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(slip.headers['content-security-policy']).toContain("default-src 'none'");
    expect(slip.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(slip.text).toContain('A &amp; B 路');
    expect(slip.text).not.toContain('<script>');
    expect(slip.text).toContain(customer.acceptanceNumber);
  });

  test('exists for messages that are to be printed only', async () => {
    const { body } = await send(aMessage(world.customer())).expect(200);
    await request(app).get(`${messages}/${body.messageId}/slip`).set(as('agent')).expect(404);
    await request(app)
      .get(`${messages}/m_${'0'.repeat(32)}/slip`)
      .set(as('agent'))
      .expect(404);
  });
});
