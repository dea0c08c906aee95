import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { createIdentityApp } from '../../infra/identity/app';
import { createLogger } from '../../services/shared/logging/logger';
import { createWebApp } from '../../services/web/app';
import { serviceNames, type WebConfig } from '../../services/web/config';
import { fetchToken } from '../support/token';

const origin = 'http://redress.test:8080';
const code = 'abcdefgh12345678';
const servers: Server[] = [];
let stopWeb: () => Promise<void>;
let dataDir: string;
let config: WebConfig;
let web: string;

async function listen(app: RequestListener): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a service was asked last. */
interface Asked {
  service: string;
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
let asked: Asked | undefined;
/** Overrides of single tests; undefined lets the service answer what it was asked. */
let answer: RequestListener | undefined;
let notReady: string | undefined;

const fakeService =
  (service: string): RequestListener =>
  (req, res) => {
    if (req.url === '/readyz') {
      const ready = notReady !== service;
      res
        .writeHead(ready ? 200 : 503)
        .end(JSON.stringify({ problems: ready ? [] : ['database: no connection'] }));
      return;
    }
    if (answer) return answer(req, res);
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const { method = '', url = '', headers } = req;
      asked = { service, method, url, headers, body: Buffer.concat(parts).toString() };
      res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(asked));
    });
  };

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'redress-web-'));
  const identity = await createIdentityApp({
    host: '127.0.0.1',
    port: 0,
    origin,
    dataDir,
    logLevel: 'silent',
    serviceClients: {},
    organizationFiles: [join(__dirname, '../../services/organization/seed/organization.json')],
  });
  const urls: Record<string, string> = {};
  for (const name of [...serviceNames, 'worker']) urls[name] = await listen(fakeService(name));
  config = {
    HOST: '127.0.0.1',
    PORT: 0,
    ORIGIN: origin,
    OIDC_ISSUER: `${origin}/oidc`,
    OIDC_URL: `${await listen(identity)}/oidc`,
    LOG_LEVEL: 'silent',
    LANGUAGE_DEFAULT: 'zh-CN',
    INTAKE_URL: urls.intake as string,
    CASEWORK_URL: urls.casework as string,
    NOTIFICATION_URL: urls.notification as string,
    ACCOUNTABILITY_URL: urls.accountability as string,
    ORGANIZATION_URL: urls.organization as string,
    WORKER_URL: urls.worker as string,
    INBOX_URL: 'http://127.0.0.1:8025',
  };
  const { app, stop } = createWebApp({ config, logger: createLogger({ service: 'web', level: 'silent' }) });
  stopWeb = stop;
  web = await listen(app);
});
beforeEach(() => {
  asked = undefined;
  answer = undefined;
  notReady = undefined;
});
afterAll(async () => {
  await stopWeb();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(dataDir, { recursive: true, force: true });
});

/** A request whose path is sent exactly as written: fetch would tidy it. */
async function raw(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { hostname, port } = new URL(web);
  const sent = request({ hostname, port, path, agent: false, ...options }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode, text: Buffer.concat(parts).toString() };
}

describe('the way to the services', () => {
  test.each([
    ['/api/intake/v1/complaints', 'intake'],
    ['/api/casework/v1/complaints/42/commands/recordFinding', 'casework'],
    ['/api/notification/v1/templates', 'notification'],
    ['/api/accountability/v1/cases/7', 'accountability'],
    ['/api/organization/v1/calendar/deadline', 'organization'],
    ['/api/casework/openapi.json', 'casework'],
    ['/api/public/v1/complaints', 'intake'],
    ['/api/public/v1/promises', 'organization'],
  ])('%s is answered by %s, path, query, body and headers unchanged', async (path, service) => {
    const response = await fetch(
      `${web}${path}?from=2026-02-09T09%3A00%2B08%3A00&q=${encodeURIComponent('冰箱')}`,
      {
        method: 'POST',
        headers: {
          authorization: 'Bearer x.y.z',
          'idempotency-key': 'k-1',
          'content-type': 'application/json',
        },
        body: '{"a": 1}',
      },
    );
    expect(response.status).toBe(201);
    expect(asked).toMatchObject({
      service,
      method: 'POST',
      url: `${path}?from=2026-02-09T09%3A00%2B08%3A00&q=${encodeURIComponent('冰箱')}`,
      body: '{"a": 1}',
      headers: { authorization: 'Bearer x.y.z', 'idempotency-key': 'k-1' },
    });
  });

  test.each([
    '/api/casework/v1/internal/events',
    '/api/casework/v1/internal',
    '/api/casework/v1/INTERNAL/events',
    '/api/casework/v1/%69nternal/events',
    '/api/casework/v1/complaints/internal/x',
    '/api/casework/v2/internal/events',
    '/api/worker/v1/things',
    '/api/insight/v1/reports',
    '/api/public/v1/complaints/1',
    '/api/public/v2/promises',
    '/api/casework/metrics',
    '/api/casework',
    '/api',
    '/metricsx',
  ])('%s is not there from outside', async (path) => {
    const { status, text } = await raw(path, { method: 'POST' });
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ code: 'not_found', requestId: expect.any(String) });
    expect(asked).toBeUndefined();
  });

  test.each([
    '/api/casework/v1/x/../internal/events',
    '/api/casework/v1//internal/events',
    '/api/casework/v1/%2e%2e/v1/internal/events',
    '/api/casework/v1/a%2finternal',
    '/api/casework/v1/a%5cb',
    '/api/casework/v1/%2569nternal/events',
    '/api/casework/v1/%zz',
    '/api/casework/v1/a%00b',
  ])('%s, which two readers could read differently, goes nowhere', async (path) => {
    const { status, text } = await raw(path);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ code: 'validation_failed' });
    expect(asked).toBeUndefined();
  });

  test('a caller cannot choose the address it is known by', async () => {
    await raw('/api/intake/v1/complaints', {
      headers: {
        'x-forwarded-for': '8.8.8.8',
        'x-real-ip': '8.8.8.8',
        forwarded: 'for=8.8.8.8',
        host: 'redress.test:8080',
      },
    });
    expect(asked?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'redress.test:8080',
      host: 'redress.test:8080',
      'x-request-id': expect.any(String),
    });
    expect(asked?.headers['x-real-ip']).toBeUndefined();
    expect(asked?.headers.forwarded).toBeUndefined();
  });

  test('an upload streams: the service reads its beginning while the caller still sends', async () => {
    let begun: () => void = () => undefined;
    const serviceBegan = new Promise<void>((resolve) => (begun = resolve));
    let size = 0;
    answer = (req, res) => {
      req.on('data', (part: Buffer) => {
        size += part.length;
        begun();
      });
      req.on('end', () => res.writeHead(201).end('stored'));
    };
    const { hostname, port } = new URL(web);
    const sent = request({
      hostname,
      port,
      path: '/api/intake/v1/complaints/1/evidence',
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    sent.write(Buffer.alloc(64 * 1024, 'a'));
    await serviceBegan;
    for (let n = 0; n < 320; n++) if (!sent.write(Buffer.alloc(64 * 1024, 'a'))) await once(sent, 'drain');
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(201);
    expect(size).toBe(321 * 64 * 1024);
  });

  test('a service that refuses an upload before its end is heard', async () => {
    answer = (_req, res) => {
      res.writeHead(413, { 'content-type': 'application/problem+json' }).end('{"code":"payload_too_large"}');
    };
    const response = await fetch(`${web}/api/intake/v1/complaints/1/evidence`, {
      method: 'POST',
      body: Buffer.alloc(5_000_000),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ code: 'payload_too_large' });
  });

  test('a caller that goes away ends its request at the service too', async () => {
    const gone = new Promise<void>((resolve) => {
      answer = (_req, res) => void res.once('close', resolve);
    });
    const controller = new AbortController();
    const waiting = fetch(`${web}/api/casework/v1/worklist`, { signal: controller.signal });
    setImmediate(() => setTimeout(() => controller.abort(), 100));
    await expect(waiting).rejects.toThrow('aborted');
    await gone;
  });

  test('a service that is down, or hangs up, is a 503 problem that can be tried again', async () => {
    answer = (req) => void req.socket.destroy();
    const response = await fetch(`${web}/api/casework/v1/worklist`, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({
      code: 'unavailable',
      status: 503,
      requestId: response.headers.get('x-request-id'),
      detail: expect.stringContaining('casework'),
    });
  });

  test('an answer that breaks off half-way does not look complete', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => res.destroy(), 50);
    };
    const response = await fetch(`${web}/api/casework/v1/worklist`);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('sign-in through the origin', () => {
  test('a client and a person get their tokens under /oidc of the origin', async () => {
    const url = `${web}/oidc`;
    expect(decodeJwt(await fetchToken('channel-hotline', { url }))).toMatchObject({
      iss: `${origin}/oidc`,
      channel: 'hotline',
    });
    expect(decodeJwt(await fetchToken('department-head-billing', { url }))).toMatchObject({
      department: 'billing',
    });
  });

  test('with an identity provider elsewhere there is no /oidc and no development hint', async () => {
    const { app, stop } = createWebApp({
      config: { ...config, OIDC_ISSUER: 'https://login.example.org', INBOX_URL: undefined },
      logger: createLogger({ service: 'web', level: 'silent' }),
    });
    const url = await listen(app);
    expect((await fetch(`${url}/oidc/jwks`)).status).toBe(404);
    expect(await (await fetch(`${url}/`)).text()).not.toContain('npm run token');
    await stop();
  });
});

describe('readiness', () => {
  /** Answers are shared for half a second: ask again until the news arrives. */
  async function readyz(expected: number): Promise<{ problems: string[] }> {
    for (;;) {
      const response = await fetch(`${web}/readyz`);
      const body = (await response.json()) as { problems: string[] };
      if (response.status === expected) return body;
    }
  }

  test.each([...serviceNames, 'worker'])('the origin is ready only while %s is', async (name) => {
    await readyz(200);
    notReady = name;
    expect(await readyz(503)).toMatchObject({ problems: [`${name}: database: no connection`] });
  });

  test('metrics and liveness do not ask the services', async () => {
    notReady = 'intake';
    expect((await fetch(`${web}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${web}/metrics`)).text()).toContain('redress_http_request_duration_seconds');
  });
});

describe('pages', () => {
  test('the start page speaks Chinese by default and English when asked', async () => {
    const chinese = await (await fetch(`${web}/`, { headers: { 'accept-language': '' } })).text();
    expect(chinese).toContain('接口文档');
    expect(chinese).toContain('http://127.0.0.1:8025');
    const response = await fetch(`${web}/?lang=en`);
    expect(await response.text()).toContain('API documents');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the style of a page is the one its content-security-policy allows', async () => {
    const response = await fetch(`${web}/`);
    const [, style] = /<style>([^]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256')
      .update(style as string)
      .digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });

  test('the API page lists every document, needs no foreign address and allows no inline script', async () => {
    const page = await fetch(`${web}/api/docs`);
    const text = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
    for (const name of serviceNames) expect(text).toContain(`/api/${name}/openapi.json`);
    for (const [, address] of text.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g)) {
      const asset = await fetch(`${web}${address}`);
      expect([address, asset.status]).toEqual([address, 200]);
      await asset.arrayBuffer();
    }
  });

  const view = {
    acceptanceNumber: 'TS-20260209-K7M4Q2',
    kind: 'complaint',
    channel: 'website',
    language: 'zh-CN',
    receivedAt: '2026-02-09T01:00:00.000Z',
    acceptedAt: '2026-02-09T01:00:00.000Z',
    missing: ['evidence'],
    current: true,
    stage: 'offered',
    promise: {
      dueAt: '2026-02-14T10:00:00.000Z',
      workingDays: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
      calendarVersion: 1,
      provisional: false,
    },
    offer: {
      offerId: 'of_1',
      status: 'open',
      text: { text: '<img src=x onerror=alert(1)> 为您换新', language: 'zh-CN' },
      answerBy: '2026-02-24T10:00:00.000Z',
      actions: [{ kind: 'refund', amountFen: 129900 }],
    },
    story: [
      { at: '2026-02-09T01:00:00.000Z', type: 'complaintAccepted' },
      { at: '2026-02-10T01:00:00.000Z', type: 'staffTold', persons: ['agent'] },
      {
        at: '2026-02-10T02:00:00.000Z',
        type: 'stageReplySent',
        text: { text: '第一行\n</p><b>', language: 'zh-CN' },
      },
      { at: '2026-02-10T03:00:00.000Z', type: 'contactRecorded', reached: false },
    ],
    survey: { open: false },
  };
  const tracking =
    (status: number, body: object): RequestListener =>
    (_req, res) =>
      void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  test('the tracking page shows number, promise day by day, stage and offer, and runs nothing that a text contains', async () => {
    answer = tracking(200, view);
    const response = await fetch(`${web}/t/${code}`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('TS-20260209-K7M4Q2');
    expect(text).toContain('2026年2月14日 18:00');
    expect(text).toContain('2月14日周六');
    expect(text).toContain('已向您提出处理方案');
    expect(text).toContain('¥1,299.00');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
    expect(text).toContain('投诉已受理');
    expect(text).toContain('<p class="text">第一行\n&lt;/p&gt;&lt;b&gt;</p>');
    expect(text).not.toContain('staffTold');
    expect(text).not.toContain('我们与您取得联系');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const english = await (await fetch(`${web}/t/${code}?lang=en`)).text();
    expect(english).toContain('We have made you an offer');
  });

  test('the end is told in the customer’s words, a kept promise and a broken one are said so', async () => {
    const story = [{ at: '2026-02-20T01:00:00.000Z', type: 'complaintConcluded', outcome: 'fulfilled' }];
    const met = { ...view.promise, metAt: '2026-02-13T10:00:00.000Z' };
    answer = tracking(200, { ...view, stage: 'concluded', offer: null, promise: met, story });
    const concluded = await (await fetch(`${web}/t/${code}`)).text();
    expect(concluded).toContain('处理方案已经落实');
    expect(concluded).toContain('已兑现');
    const broken = { ...view.promise, brokenAt: '2026-02-14T10:00:00.000Z' };
    answer = tracking(200, { ...view, promise: broken, offer: { ...view.offer, status: 'lapsed' } });
    const late = await (await fetch(`${web}/t/${code}`)).text();
    expect(late).toContain('已超时');
    expect(late).toContain('您现在仍可以接受');
  });

  test('while casework is away the page says that it shows less', async () => {
    answer = tracking(200, { ...view, current: false, stage: 'accepted', offer: null, story: [] });
    expect(await (await fetch(`${web}/t/${code}`)).text()).toContain('办理进度暂时无法读取');
  });

  test('an unknown code is a plain not-found page, and a code that cannot be one is not even asked for', async () => {
    answer = tracking(404, { code: 'not_found' });
    const response = await fetch(`${web}/t/${code}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有找到这件投诉');
    answer = undefined;
    expect((await fetch(`${web}/t/${encodeURIComponent('../../internal')}`)).status).toBe(404);
    expect((await fetch(`${web}/t/short`)).status).toBe(404);
    expect(asked).toBeUndefined();
  });

  test('an intake that is away, or has had enough of guesses, is told in plain words', async () => {
    answer = (req) => void req.socket.destroy();
    const away = await fetch(`${web}/t/${code}`);
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('没有丢失任何内容')]);
    answer = tracking(429, { code: 'too_many_requests' });
    expect((await fetch(`${web}/t/${code}`)).status).toBe(429);
  });

  test('the look-up form leads to the page, also when the whole link was pasted', async () => {
    for (const typed of [code, ` ${origin}/t/${code} `]) {
      const response = await fetch(`${web}/t?lang=en&code=${encodeURIComponent(typed)}`, {
        redirect: 'manual',
      });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/t/${code}?lang=en`]);
    }
  });
});
