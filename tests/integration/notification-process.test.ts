import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { createNotificationApp, type NotificationApp } from '../../services/notification/app';
import { notificationEnvironment } from '../../services/notification/config';
import { migrate } from '../../services/shared/database/database';
import { createLogger } from '../../services/shared/logging/logger';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

let postgres: TestDatabase;
let neighbours: Server;
let notification: NotificationApp;
const asked: { path: string; authorization?: string }[] = [];

/** Identity provider, intake, casework and SMS provider behind one port, over real HTTP. */
const answers: Record<string, unknown> = {
  '/oidc/token': { access_token: 'a-token', token_type: 'Bearer', expires_in: 300 },
  '/api/intake/v1/internal/complaints/c1/contact': {
    complaintId: 'c1',
    acceptanceNumber: 'R-1',
    trackingUrl: 'http://localhost:8080/t/x',
    name: '赵小禾',
    language: 'zh-CN',
    preferred: 'sms',
    channel: 'hotline',
    contact: { phone: '+8613900010001' },
  },
  '/api/casework/v1/internal/customer-texts/ct_1': { id: 'ct_1', text: '已为您退款。', language: 'zh-CN' },
  '/sms': { id: 'sms-1', status: 'delivered' },
};

beforeAll(async () => {
  postgres = await createTestDatabase();
  neighbours = createServer((incoming, response) => {
    const path = incoming.url!.split('?')[0]!;
    const { authorization } = incoming.headers;
    asked.push({ path, ...(authorization && { authorization }) });
    incoming.resume();
    response
      .writeHead(answers[path] ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answers[path] ?? {}));
  }).listen(0, '127.0.0.1');
  await once(neighbours, 'listening');
  const url = `http://127.0.0.1:${(neighbours.address() as AddressInfo).port}`;
  const config = notificationEnvironment.parse({
    DATABASE_URL: postgres.urlOf('notification'),
    OIDC_URL: `${url}/oidc`,
    SERVICE_CLIENT_ID: 'service-notification',
    SERVICE_CLIENT_SECRET: 'secret',
    INTAKE_URL: url,
    CASEWORK_URL: url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    SMS_URL: `${url}/sms`,
    LOG_LEVEL: 'silent',
  });
  await migrate(config.DATABASE_URL, 'services/notification/migrations');
  await migrate(config.DATABASE_URL, 'services/notification/migrations'); // a second start
  const logger = createLogger({ service: 'notification', level: 'silent' });
  notification = await createNotificationApp(config, logger, async () => ({
    kind: 'service',
    id: 'service-worker',
  }));
});
afterAll(async () => {
  await notification.stop();
  neighbours.closeAllConnections();
  neighbours.close();
  await postgres.drop();
});

test('wired as a process: contact and text are fetched with its own token, the SMS goes to the provider', async () => {
  const message = {
    key: 'complaint/c1/7/tellCustomer/1',
    complaintId: 'c1',
    audience: { customer: true },
    template: 'stageReply',
    params: {},
    textId: 'ct_1',
    at: '2026-02-09T01:00:00.000Z',
  };
  const { body } = await request(notification.app)
    .post('/api/notification/v1/internal/messages')
    .send(message)
    .expect(200);
  expect(body).toMatchObject({ outcome: 'delivered', medium: 'sms' });
  expect(asked.map(({ path }) => path)).toEqual(Object.keys(answers));
  expect(asked[1]!.authorization).toBe('Bearer a-token');
});

test('a mail server that is away does not make it unready; its OpenAPI document shows every call', async () => {
  await request(notification.app).get('/readyz').expect(200);
  const { body } = await request(notification.app).get('/api/notification/openapi.json').expect(200);
  expect(Object.keys(body.paths).toSorted()).toEqual([
    '/api/notification/v1/internal/messages',
    '/api/notification/v1/messages',
    '/api/notification/v1/messages/{id}/slip',
    '/api/notification/v1/provider-reports/{messageId}',
    '/api/notification/v1/template-usage',
    '/api/notification/v1/templates',
    '/api/notification/v1/templates/{code}/texts',
    '/api/notification/v1/templates/{code}/versions',
    '/api/notification/v1/wording/check',
  ]);
});
