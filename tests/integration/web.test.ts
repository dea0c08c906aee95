import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { decodeJwt } from 'jose';
import { createLogger } from '../../services/shared/logging/logger';
import { createWebApp } from '../../services/web/app';
import { serviceNames } from '../../services/web/config';
import { fetchToken } from '../support/token';
import { listen, origin, raw, useWebWorld, world } from '../support/web-world';

useWebWorld();

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
      `${world.web}${path}?from=2026-02-09T09%3A00%2B08%3A00&q=${encodeURIComponent('冰箱')}`,
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
    expect(world.asked).toMatchObject({
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
    expect(world.asked).toBeUndefined();
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
    expect(world.asked).toBeUndefined();
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
    expect(world.asked?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'redress.test:8080',
      host: 'redress.test:8080',
      'x-request-id': expect.any(String),
    });
    expect(world.asked?.headers['x-real-ip']).toBeUndefined();
    expect(world.asked?.headers.forwarded).toBeUndefined();
  });

  test('an upload streams: the service reads its beginning while the caller still sends', async () => {
    let begun: () => void = () => undefined;
    const serviceBegan = new Promise<void>((resolve) => (begun = resolve));
    let size = 0;
    world.answer = (req, res) => {
      req.on('data', (part: Buffer) => {
        size += part.length;
        begun();
      });
      req.on('end', () => res.writeHead(201).end('stored'));
    };
    const { hostname, port } = new URL(world.web);
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
    world.answer = (_req, res) => {
      res.writeHead(413, { 'content-type': 'application/problem+json' }).end('{"code":"payload_too_large"}');
    };
    const response = await fetch(`${world.web}/api/intake/v1/complaints/1/evidence`, {
      method: 'POST',
      body: Buffer.alloc(5_000_000),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ code: 'payload_too_large' });
  });

  test('a caller that goes away ends its request at the service too', async () => {
    const gone = new Promise<void>((resolve) => {
      world.answer = (_req, res) => void res.once('close', resolve);
    });
    const controller = new AbortController();
    const waiting = fetch(`${world.web}/api/casework/v1/worklist`, { signal: controller.signal });
    setImmediate(() => setTimeout(() => controller.abort(), 100));
    await expect(waiting).rejects.toThrow('aborted');
    await gone;
  });

  test('a service that is down, or hangs up, is a 503 problem that can be tried again', async () => {
    world.answer = (req) => void req.socket.destroy();
    const response = await fetch(`${world.web}/api/casework/v1/worklist`, {
      headers: { 'accept-language': 'en' },
    });
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
    world.answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => res.destroy(), 50);
    };
    const response = await fetch(`${world.web}/api/casework/v1/worklist`);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('sign-in through the origin', () => {
  test('a client and a person get their tokens under /oidc of the origin', async () => {
    const url = `${world.web}/oidc`;
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
      config: { ...world.config, OIDC_ISSUER: 'https://login.example.org', INBOX_URL: undefined },
      logger: createLogger({ service: 'web', level: 'silent' }),
    });
    const url = await listen(app);
    expect((await fetch(`${url}/oidc/jwks`)).status).toBe(404);
    expect((await fetch(`${url}/development`)).status).toBe(404);
    expect(await (await fetch(`${url}/`)).text()).not.toContain('/development');
    await stop();
  });
});

describe('readiness', () => {
  /** Answers are shared for half a second: ask again until the news arrives. */
  async function readyz(expected: number): Promise<{ problems: string[] }> {
    for (;;) {
      const response = await fetch(`${world.web}/readyz`);
      const body = (await response.json()) as { problems: string[] };
      if (response.status === expected) return body;
    }
  }

  test.each([...serviceNames, 'worker'])('the origin is ready only while %s is', async (name) => {
    await readyz(200);
    world.notReady = name;
    expect(await readyz(503)).toMatchObject({ problems: [`${name}: database: no connection`] });
  });

  test('metrics and liveness do not ask the services', async () => {
    world.notReady = 'intake';
    expect((await fetch(`${world.web}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${world.web}/metrics`)).text()).toContain(
      'redress_http_request_duration_seconds',
    );
  });
});
