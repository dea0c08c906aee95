import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import request from 'supertest';
import { complaintFacts } from '../../services/casework/signals/fact-schemas';
import { createNotificationApp, type NotificationApp } from '../../services/notification/app';
import { signatureOf } from '../../services/notification/bounces/bounce-routes';
import { notificationEnvironment } from '../../services/notification/config';
import { migrate } from '../../services/shared/database/database';
import { createLogger } from '../../services/shared/logging/logger';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { until } from './intake-under-test';

const secret = 'shared-with-the-provider';
let postgres: TestDatabase;
let neighbours: Server;
let mailbox: SMTPServer;
let notification: NotificationApp;
/** Envelope senders of the mails that the customer's server took with 250. */
const returnPaths: string[] = [];
/** What casework was told, and how often it was away first. */
const signals: { path: string; body: { signalId: string; at: string; payload: unknown } }[] = [];
let caseworkAway = 0;

const contactOf = (id: string) => ({
  complaintId: id,
  acceptanceNumber: 'R-1',
  trackingUrl: 'http://localhost:8080/t/x',
  name: '赵小禾',
  language: 'zh-CN',
  channel: 'website',
  preferred: id.startsWith('sms') ? 'sms' : 'email',
  contact: { email: `${id}@example.org`, phone: '+8613900010001' },
});

function answerOf(path: string, body: any): [number, unknown] {
  if (path === '/oidc/token') return [200, { access_token: 'a', token_type: 'Bearer', expires_in: 300 }];
  if (path === '/sms') return [200, {}];
  const contact = /complaints\/([^/]+)\/contact$/.exec(path)?.[1];
  if (contact) return [200, contactOf(contact)];
  if (path.includes('/customer-texts/')) return [200, { text: '我们为您全额退款。' }];
  if (caseworkAway > 0) return [503, { code: `away ${caseworkAway--}` }];
  signals.push({ path, body });
  return path.includes('/ended/') ? [409, { code: 'refused' }] : [202, {}];
}

beforeAll(async () => {
  postgres = await createTestDatabase();
  neighbours = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += String(chunk);
    const json = text.startsWith('{') ? JSON.parse(text) : undefined;
    const [status, answer] = answerOf(incoming.url!.split('?')[0]!, json);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  mailbox = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, answer) {
      const { mailFrom } = session.envelope;
      stream.resume().on('end', () => {
        if (mailFrom) returnPaths.push(mailFrom.address);
        answer();
      });
    },
  });
  const listening = mailbox.listen(0, '127.0.0.1');
  await Promise.all([once(neighbours, 'listening'), once(listening, 'listening')]);
  const url = `http://127.0.0.1:${(neighbours.address() as AddressInfo).port}`;
  const config = notificationEnvironment.parse({
    DATABASE_URL: postgres.urlOf('notification'),
    OIDC_URL: `${url}/oidc`,
    SERVICE_CLIENT_ID: 'service-notification',
    SERVICE_CLIENT_SECRET: 'secret',
    INTAKE_URL: url,
    CASEWORK_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    SMS_URL: `${url}/sms`,
    BOUNCE_ADDRESS: 'bounce@redress.example',
    BOUNCE_SMTP_PORT: '0',
    PROVIDER_REPORT_SECRET: secret,
    LOG_LEVEL: 'silent',
  });
  await migrate(config.DATABASE_URL, 'services/notification/migrations');
  const logger = createLogger({ service: 'notification', level: 'silent' });
  notification = await createNotificationApp(config, logger, async () => ({
    kind: 'service',
    id: 'service-worker',
  }));
});
afterAll(async () => {
  await notification.stop();
  await new Promise<void>((resolve) => mailbox.close(() => resolve()));
  neighbours.closeAllConnections();
  neighbours.close();
  await postgres.drop();
});
beforeEach(() => {
  signals.length = 0;
  returnPaths.length = 0;
});

async function send(complaintId: string, more: object = {}): Promise<string> {
  const { body } = await request(notification.app)
    .post('/api/notification/v1/internal/messages')
    .send({
      key: `complaint/${complaintId}/7/tellCustomer/1`,
      complaintId,
      audience: { customer: true },
      template: 'offer',
      params: { answerBy: '2026-02-16T10:00:00.000Z' },
      textId: 'ct_1',
      offerId: 'offer-1',
      at: '2026-02-09T01:00:00.000Z',
      ...more,
    })
    .expect(200);
  expect(body.outcome).toBe('delivered');
  return body.messageId;
}

/** The customer's server sends back what it had taken: a delivery status notification from the empty address. */
async function sendBack(to: string, action = 'failed', type = 'message/delivery-status'): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: notification.bouncePort!, ignoreTLS: true });
  const report = [
    'From: MAILER-DAEMON@example.org',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host example.org.',
    '--b',
    `Content-Type: ${type}`,
    '',
    'Reporting-MTA: dns; example.org',
    '',
    'Final-Recipient: rfc822; c1@example.org',
    `Action: ${action}`,
    'Status: 5.2.2',
    '--b--',
    '',
  ].join('\r\n');
  await transport.sendMail({ envelope: { from: '', to }, raw: report });
  transport.close();
}

const report = (messageId: string, signature = signatureOf(secret, messageId, 'undelivered')) =>
  request(notification.app)
    .put(`/api/notification/v1/provider-reports/${messageId}`)
    .send({ status: 'undelivered', signature });

describe('R-15 a delivery that comes back', () => {
  test('R-15: a mail returned after its 250 reaches the case once, by real SMTP, and outlasts an outage of casework', async () => {
    const messageId = await send('c1');
    expect(returnPaths).toEqual([`bounce+${messageId}@redress.example`]);
    caseworkAway = 1;
    await sendBack(returnPaths[0]!);
    await sendBack(returnPaths[0]!);
    await until(() => signals.length > 0);
    await sendBack(returnPaths[0]!);
    expect(signals).toHaveLength(1);
    const [{ path, body }] = signals as [(typeof signals)[number]];
    expect(path).toBe('/api/casework/v1/complaints/c1/signals/deliveryBounced');
    expect(body.signalId).toBe(`bounce/${messageId}`);
    expect(complaintFacts.deliveryBounced.parse(body.payload)).toEqual({
      deliveryKey: 'complaint/c1/7/tellCustomer/1',
      purpose: 'offer',
      medium: 'email',
      failure: 'mailReturned',
      offerId: 'offer-1',
    });
  });

  test('R-15: delays, answers of robots and mail to no message are no bounce', async () => {
    await send('c2');
    await sendBack(returnPaths[0]!, 'delayed');
    await sendBack(returnPaths[0]!, 'failed', 'text/plain');
    await sendBack(`bounce+m_${'0'.repeat(32)}@redress.example`);
    await expect(sendBack('bounce@redress.example')).rejects.toMatchObject({ responseCode: 550 });
    const rows = await notification.database.query(
      `select 1 from message_bounces b join messages m on m.id = b.message_id where m.complaint_id = 'c2'`,
    );
    expect(rows).toEqual([]);
    expect(signals).toEqual([]);
  });

  test('R-15: an SMS provider takes its report back with a signature; without it nothing changes', async () => {
    const messageId = await send('sms1');
    await report(messageId, 'f'.repeat(64)).expect(403);
    await report(`m_${'0'.repeat(32)}`).expect(404);
    await report(messageId).expect(202);
    await report(messageId).expect(202);
    await until(() => signals.length > 0);
    expect(signals.map(({ body }) => body.payload)).toMatchObject([
      { medium: 'sms', failure: 'providerReported' },
    ]);
  });

  test('R-15: a message whose delivery is not known yet is reported again later', async () => {
    const messageId = await send('sms2');
    await notification.database.query(`update messages set state = 'sending' where id = $1`, [messageId]);
    await report(messageId).expect(503);
    await expect(sendBack(`bounce+${messageId}@redress.example`)).rejects.toMatchObject({
      responseCode: 451,
    });
    await notification.database.query(`update messages set state = 'delivered' where id = $1`, [messageId]);
    await report(messageId).expect(202);
    await until(() => signals.length > 0);
  });

  test('R-15: what no case waits for is kept and told to nobody: notices to staff, codes, cases that are over', async () => {
    const left = async () => (await notification.database.query('select 1 from outbox')).length;
    await send('c3', {
      key: 'one-time-code/1',
      template: 'oneTimeCode',
      params: { code: '123456', minutes: 10 },
      textId: undefined,
      offerId: undefined,
    });
    await sendBack(returnPaths[0]!);
    await until(async () => (await left()) === 0);
    expect(signals).toEqual([]);
    await send('ended');
    await sendBack(returnPaths[1]!);
    await until(async () => (await left()) === 0);
    expect(signals).toHaveLength(1);
  });
});
