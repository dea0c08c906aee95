import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { loadInboxConfig } from '../../infra/inbox/config';
import { startInbox, type Inbox } from '../../infra/inbox/inbox';
import type { InboxMessage } from '../../infra/inbox/message';

let dataDir: string;
let inbox: Inbox;
let server: Server;
let url: string;

async function start(smtpPort = 0): Promise<void> {
  inbox = await startInbox({ host: '127.0.0.1', smtpPort, dataDir });
  server = inbox.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
  await inbox.stop();
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'redress-inbox-'));
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = (path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const messages = async (query: Record<string, string> = {}): Promise<InboxMessage[]> =>
  (await (await fetch(`${url}/messages?${new URLSearchParams(query)}`)).json()) as InboxMessage[];

const mail = (to: string | string[], extra: object = {}) => {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: inbox.smtpPort, secure: false });
  return transport.sendMail({
    from: 'care@redress.example',
    to,
    subject: '已受理',
    text: '受理编号 1',
    ...extra,
  });
};

test('a mail is shown with subject and text as they were sent, Chinese and emoji included', async () => {
  const sent = await mail('Li.Na@example.org', { subject: '您的投诉已受理 ✅', text: '👨‍👩‍👧 您好\n第二行' });
  expect(sent.response).toMatch(/^250/);
  const [message, ...others] = await messages({ to: 'li.na@EXAMPLE.org' });
  expect(others).toEqual([]);
  expect(message).toEqual({
    messageId: sent.messageId.replace(/[<>]/g, ''),
    medium: 'email',
    to: 'Li.Na@example.org',
    subject: '您的投诉已受理 ✅',
    text: expect.stringMatching(/^👨‍👩‍👧 您好\n第二行\n?$/),
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
});

test('a mail to two people is a message to each', async () => {
  await mail(['a@example.org', 'b@example.org']);
  expect(await messages({ to: 'a@example.org' })).toHaveLength(1);
  expect(await messages({ to: 'b@example.org' })).toHaveLength(1);
});

test('an SMS is answered like a provider does and found by any spelling of the phone', async () => {
  const answer = await post('/sms', { to: '+86 138 1234 5678', text: '验证码 123456', messageId: 'm-1' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ id: expect.any(String), status: 'delivered' });
  expect(await messages({ to: '13812345678' })).toMatchObject([
    { messageId: 'm-1', medium: 'sms', text: '验证码 123456' },
  ]);
});

test('an SMS sent again with the same id is delivered once, over a restart too', async () => {
  const sms = { to: '13800138001', text: '催办', messageId: 'same' };
  const answers = await Promise.all([1, 2, 3].map(async () => (await post('/sms', sms)).json()));
  await stop();
  await start();
  answers.push(await (await post('/sms', sms)).json());
  expect(new Set((answers as { id: string }[]).map(({ id }) => id)).size).toBe(1);
  expect(await messages()).toHaveLength(1);
  await post('/sms', { ...sms, to: '13800138002' });
  expect(await messages()).toHaveLength(2);
});

test('messages survive a restart, and a line a killed process left half-written does no harm', async () => {
  await mail('a@example.org');
  await stop();
  appendFileSync(join(dataDir, 'messages.jsonl'), '{"messageId":"torn","to":"a@exam');
  await start();
  expect(await messages()).toHaveLength(1);
  await mail('b@example.org', { text: '重启之后' });
  await stop();
  await start();
  expect((await messages()).map(({ to }) => to)).toEqual(['b@example.org', 'a@example.org']);
});

test('a listing is bounded and newest first', async () => {
  for (let n = 0; n < 5; n++)
    await post('/sms', { to: '13800138001', text: `第 ${n} 条`, messageId: `m-${n}` });
  expect((await messages({ limit: '2' })).map(({ messageId }) => messageId)).toEqual(['m-4', 'm-3']);
  expect((await fetch(`${url}/messages?limit=100000`)).status).toBe(400);
});

test('fifty messages at once are all kept whole', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      post('/sms', { to: '13800138001', text: '字'.repeat(n + 1), messageId: `m-${n}` }),
    ),
  );
  const kept = await messages({ limit: '1000' });
  expect(new Set(kept.map(({ messageId, text }) => `${messageId} ${text.length}`)).size).toBe(50);
});

test('an address that begins with bounce does not exist, one that begins with defer is put off', async () => {
  await expect(mail('bounce-1@example.org')).rejects.toMatchObject({ responseCode: 550 });
  await expect(mail('defer@example.org')).rejects.toMatchObject({ responseCode: 451 });
  expect((await post('/sms', { to: '13800000000', text: 'x', messageId: 'm' })).status).toBe(422);
  expect(await messages()).toEqual([]);
});

test('a mail server that is down refuses connections and comes back on the same port', async () => {
  const port = inbox.smtpPort;
  await post('/faults', { smtp: 'down' });
  await expect(mail('a@example.org')).rejects.toMatchObject({
    code: expect.stringMatching(/ECONNREFUSED|ESOCKET/),
  });
  await post('/faults', { smtp: null });
  await mail('a@example.org');
  expect(inbox.smtpPort).toBe(port);
  expect(await messages()).toHaveLength(1);
});

test('a fault for one recipient leaves the others alone and ends when it is switched off', async () => {
  await post('/faults', { smtp: 'temporary', sms: 'temporary', to: 'a@example.org' });
  await expect(mail('a@example.org')).rejects.toMatchObject({ responseCode: 451 });
  await mail('b@example.org');
  await post('/faults', { smtp: 'permanent', to: 'a@example.org' });
  await expect(mail('a@example.org')).rejects.toMatchObject({ responseCode: 550 });
  await fetch(`${url}/faults`, { method: 'DELETE' });
  await mail('a@example.org');
  expect(await messages()).toHaveLength(2);
});

test('an SMS provider that is down answers nothing, one that is busy says later', async () => {
  await post('/faults', { sms: 'down' });
  await expect(post('/sms', { to: '13800138001', text: 'x', messageId: 'm' })).rejects.toThrow(
    'fetch failed',
  );
  await post('/faults', { sms: 'temporary' });
  expect((await post('/sms', { to: '13800138001', text: 'x', messageId: 'm' })).status).toBe(503);
  expect(await messages()).toEqual([]);
});

test('bad input is told what is wrong with it', async () => {
  expect((await post('/sms', { to: '13800138001', text: 'x' })).status).toBe(400);
  expect((await post('/sms', { to: 'not a phone', text: 'x', messageId: 'm' })).status).toBe(400);
  expect((await post('/faults', { smtp: 'down', to: 'a@example.org' })).status).toBe(400);
  expect((await post('/faults', { smtp: 'tired' })).status).toBe(400);
  expect(
    (
      await fetch(`${url}/sms`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json' },
      })
    ).status,
  ).toBe(400);
});

test('the page shows mail and SMS, finds by text, runs nothing that a message contains', async () => {
  await mail('a@example.org', { subject: '<script>alert(1)</script>', text: '冰箱漏水' });
  await post('/sms', { to: '13800138001', text: '验证码', messageId: 'm' });
  const page = await fetch(`${url}/`);
  const text = await page.text();
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('验证码');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const found = await (await fetch(`${url}/?q=${encodeURIComponent('冰箱')}&lang=en`)).text();
  expect(found).toContain('a@example.org');
  expect(found).not.toContain('13800138001');
  expect(found).toContain('Local inbox');
});

test('it refuses to start in production', () => {
  expect(() => loadInboxConfig({ NODE_ENV: 'production' })).toThrow('never runs in production');
});
