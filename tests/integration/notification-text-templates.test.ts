import type { Express } from 'express';
import request from 'supertest';
import { textTemplateEndpoints } from '../../services/notification/text-templates/text-template-routes';
import { shipTemplates } from '../../services/notification/text-templates/text-template-repository';
import { wordingEndpoints } from '../../services/notification/wording/wording-routes';
import { createServiceApp } from '../../services/shared/http/app';
import { Problem } from '../../services/shared/http/problem';
import type { Role } from '../../workflows/contracts/message';
import { aMessage, NotificationWorld } from '../support/notification-world';

const path = '/api/notification/v1/templates';
let world: NotificationWorld;
let app: Express;
beforeAll(async () => {
  world = await NotificationWorld.create();
  await shipTemplates(world.database);
  app = createServiceApp({
    name: 'notification',
    title: 'notification',
    endpoints: [...textTemplateEndpoints(world.database), ...wordingEndpoints()],
    readiness: async () => [],
    logger: world.logger(),
    config: {
      OIDC_URL: 'http://127.0.0.1:9/oidc',
      OIDC_ISSUER: 'http://127.0.0.1:9/oidc',
      LANGUAGE_DEFAULT: 'zh-CN',
    },
    authenticate: async (header) => {
      const name = header?.replace('Bearer ', '');
      if (!name) throw new Problem('unauthenticated', 'who are you?');
      return { kind: 'person', id: name, roles: [name as Role], level: 1 };
    },
  });
});
afterAll(() => world.close());

let keys = 0;
const post = (url: string, body: object, who = 'administrator', key = `k${++keys}`) =>
  request(app)
    .post(url)
    .set({ authorization: `Bearer ${who}`, 'idempotency-key': key })
    .send(body);
const get = (url: string, who = 'agent') =>
  request(app)
    .get(url)
    .set({ authorization: `Bearer ${who}` });
const aTransfer = (text: string) => ({ code: 'transfer', kind: 'transfer', texts: { 'zh-CN': text } });
const whole = '{{department}}：{{reason}}；{{assessment}}';

test('S-71: what ships is there, once, whatever a restart does', async () => {
  await shipTemplates(world.database);
  const { body } = await get(path).expect(200);
  expect(body.items).toHaveLength(10);
  expect(body.items[0]).toMatchObject({ version: 1, createdBy: 'redress', uses: 0 });
  expect((await get(`${path}?kind=script`)).body.items).toHaveLength(4);
});

test('S-71: a change is the next version; earlier ones stay', async () => {
  const saved = await post(path, { ...aTransfer(whole), basedOn: 1 }, 'administrator', 'v2').expect(201);
  expect(saved.body).toMatchObject({ version: 2, variables: ['assessment', 'department', 'reason'] });
  await post(path, { ...aTransfer(whole), basedOn: 1 }, 'administrator', 'v2').expect(200);
  await post(path, { ...aTransfer(whole), basedOn: 1 }).expect(409);
  const versions = await get(`${path}/transfer/versions`).expect(200);
  expect(versions.body.items.map((t: { version: number }) => t.version)).toEqual([2, 1]);
  await get(`${path}/unheard/versions`).expect(404);
});

test('S-71: variables are checked when a version is saved', async () => {
  const { body } = await post(path, aTransfer('{{department}} {{reasons}}')).expect(400);
  expect(body.errors.map((e: { message: string }) => e.message).join()).toMatch(
    /\{\{reasons\}\} is no variable.*\{\{reason\}\} is missing.*\{\{assessment\}\} is missing/,
  );
  const script = { code: 'greeting', kind: 'script', texts: { en: 'Please, hello. Goodbye.' } };
  expect((await post(path, script).expect(400)).body.errors).toHaveLength(2);
  await post(path, { ...script, kind: 'transfer', texts: aTransfer(whole).texts }).expect(409);
});

test.each(['agent', 'complaint-manager'])('S-46: %s saves no template', async (who) => {
  await post(path, aTransfer(whole), who).expect(403);
});

test('S-71: a text made of a template counts one use, a retry none', async () => {
  const values = { department: '配送', reason: '延误', assessment: '待查' };
  const use = { complaintId: 'c1', language: 'zh-CN', values };
  const { body } = await post(`${path}/transfer/texts`, use, 'agent', 'use').expect(201);
  expect(body).toMatchObject({ code: 'transfer', version: 2, text: '配送：延误；待查', hints: [] });
  await post(`${path}/transfer/texts`, use, 'agent', 'use').expect(200);
  await post(`${path}/transfer/texts`, { ...use, values: {} }, 'agent').expect(400);
  await post(`${path}/transfer/texts`, { ...use, language: 'en' }, 'agent').expect(404);
  expect((await get(`${path}/transfer/versions`)).body.items[0].uses).toBe(1);
});

test('S-71: usage counts the messages that went out and the texts that were made, by version', async () => {
  await world.messenger().send(aMessage(world.customer()));
  const { body } = await get('/api/notification/v1/template-usage', 'quality').expect(200);
  expect(body.items).toEqual([
    { of: 'message', template: 'withdrawalConfirmed', version: 1, count: 1 },
    { of: 'text', template: 'transfer', version: 2, count: 1 },
  ]);
});

test('S-76: hints while typing are a suggestion, never a refusal', async () => {
  const check = (body: object) =>
    request(app).post('/api/notification/v1/wording/check').set({ authorization: 'Bearer agent' }).send(body);
  const { body } = await check({ text: '你好，没办法' }).expect(200);
  expect(body.hints).toEqual([
    { finding: 'noPlease', rule: 'S-76', suggestion: expect.any(String) },
    { finding: 'noGoodbye', rule: 'S-76', suggestion: expect.any(String) },
    { finding: 'familiar', at: 0, rule: 'S-76', suggestion: expect.stringContaining('您') },
    { finding: 'stiff:没办法', at: 3, rule: 'S-77', suggestion: expect.any(String) },
  ]);
  await check({ text: '' }).expect(200);
  await check({ text: 'x', colour: 1 }).expect(400);
});
