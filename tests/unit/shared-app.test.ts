import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import request from 'supertest';
import { z } from 'zod';
import type { Caller } from '../../services/shared/access/caller';
import { permission } from '../../services/shared/access/permission';
import { createServiceApp } from '../../services/shared/http/app';
import { content, endpoint, type Endpoint, type UploadedFile } from '../../services/shared/http/endpoint';
import { Problem, RefusedProblem, unavailable } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';

const anybody = permission('toy.things.use', { public: true });
const staff = permission('toy.things.write', { roles: ['agent'], services: true });
const id = z.object({ id: z.string().regex(/^[a-z0-9-]+$/) });
let upload: UploadedFile | undefined;

const endpoints: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/api/toy/v1/things',
    summary: 'Makes a thing',
    permission: anybody,
    request: { body: z.strictObject({ name: z.string().min(1).max(200_000), size: z.number().int().optional() }) },
    response: { 201: z.strictObject({ name: z.string(), hash: z.string() }) },
    handler: async ({ body, bodyHash }) => ({ status: 201, body: { name: body.name, hash: bodyHash } }),
  }),
  endpoint({
    method: 'get',
    path: '/api/toy/v1/things/{id}',
    summary: 'Shows a thing',
    permission: anybody,
    request: { params: id, query: z.strictObject({ limit: z.coerce.number<string>().int().max(100).default(20) }) },
    response: { 200: z.object({ id: z.string(), limit: z.number() }) },
    handler: async ({ params, query }) => ({ status: 200, body: { id: params.id, limit: query.limit } }),
  }),
  endpoint({
    method: 'get',
    path: '/api/toy/v1/things/export',
    summary: 'All things as text',
    permission: anybody,
    response: { 200: content('text/csv; charset=utf-8') },
    handler: async () => ({ status: 200, body: Readable.from(['a,b\n', '1,2\n']) }),
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/things/{id}/commands',
    summary: 'Commands a thing',
    permission: staff,
    idempotent: true,
    request: { params: id },
    response: { 200: z.object({ key: z.string(), caller: z.string(), ifMatch: z.string().optional(), operation: z.string() }) },
    handler: async ({ idempotencyKey, caller, ifMatch, operation }) => ({
      status: 200,
      body: { key: idempotencyKey!, caller: caller.kind, operation, ...(ifMatch && { ifMatch }) },
    }),
  }),
  endpoint({
    method: 'delete',
    path: '/api/toy/v1/things/{id}',
    summary: 'Fails in the way it is told',
    permission: anybody,
    request: { params: id },
    response: { 204: z.undefined(), 200: z.object({ ok: z.boolean() }) },
    handler: async ({ params }) => {
      if (params.id === 'away') throw unavailable('PostgreSQL');
      if (params.id === 'bug') throw new Error('secret internals');
      if (params.id === 'lie') return { status: 200, body: { ok: true, undeclared: 1 } as { ok: boolean } };
      if (params.id === 'refused') throw new RefusedProblem({ refused: true, rule: 'S-16', reason: 'unheardOf', allowed: ['x'] });
      if (params.id === 'text') throw new Problem('conflict', { zh: '中文', en: 'English' }, { events: [] });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/files',
    summary: 'Takes a file',
    permission: anybody,
    request: { body: z.strictObject({ note: z.string() }), upload: { field: 'file', maxBytes: 1000 } },
    response: { 201: z.object({ sha256: z.string(), size: z.number(), name: z.string(), type: z.string(), note: z.string() }) },
    handler: async ({ file, body }) => {
      upload = file;
      const bytes = await readFile(file.path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== file.sha256) throw new Error('the hash is not that of the file');
      return { status: 201, body: { sha256, size: file.size, name: file.originalName, type: file.mediaType, note: body.note } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/knocks',
    summary: 'Anybody, but not often',
    permission: anybody,
    ratePerMinute: 2,
    response: { 202: z.undefined() },
    handler: async () => ({ status: 202 }),
  }),
];

const callers: Record<string, Caller> = {
  'Bearer agent': { kind: 'person', id: 'p1', roles: ['agent'], level: 1 },
  'Bearer hr': { kind: 'person', id: 'p2', roles: ['hr'], level: 3 },
  'Bearer service': { kind: 'service', id: 'service-casework' },
  'Bearer channel': { kind: 'channel', channel: 'hotline' },
};
const problems: string[] = [];
const logged: string[] = [];

const app = createServiceApp({
  name: 'toy',
  title: 'Toy',
  endpoints,
  readiness: async () => problems,
  logger: createLogger({ service: 'toy', level: 'debug', destination: { write: (line) => void logged.push(line) } }),
  config: { OIDC_URL: 'http://127.0.0.1:1/oidc', OIDC_ISSUER: 'http://localhost/oidc', LANGUAGE_DEFAULT: 'zh-CN' },
  authenticate: async (authorization) => {
    const caller = callers[authorization ?? ''];
    if (caller) return caller;
    throw new Problem('unauthenticated', 'no', {}, { 'WWW-Authenticate': 'Bearer realm="redress"' });
  },
});

const postRaw = (body: string | Buffer, type = 'application/json') =>
  request(app).post('/api/toy/v1/things').set('Content-Type', type).serialize(String).send(body as string);

const expectProblem = (response: request.Response, status: number, code: string): void => {
  expect({ status: response.status, code: response.body.code }).toEqual({ status, code });
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.body).toMatchObject({
    type: `urn:redress:problem:${code}`,
    status,
    title: expect.any(String),
    detail: expect.any(String),
    requestId: response.headers['x-request-id'],
  });
};

describe('a declared endpoint', () => {
  it('answers what its handler returns and hashes the body whatever the order of its keys', async () => {
    const one = await postRaw('{"name":"a","size":1}').expect(201);
    const two = await postRaw('{ "size": 1, "name": "a" }', 'application/json; charset=utf-8').expect(201);
    expect(one.body).toEqual({ name: 'a', hash: two.body.hash });
  });

  it('gives query values their types and defaults and takes fixed paths before parameters', async () => {
    await request(app).get('/api/toy/v1/things/a1?limit=7').expect(200, { id: 'a1', limit: 7 });
    await request(app).get('/api/toy/v1/things/a1').expect(200, { id: 'a1', limit: 20 });
    const csv = await request(app).get('/api/toy/v1/things/export').expect(200, 'a,b\n1,2\n');
    expect(csv.headers['content-type']).toContain('text/csv');
  });

  it('lists every error of bad input by path, in the language asked for', async () => {
    const chinese = await request(app).post('/api/toy/v1/things').send({ size: 'x', who: 1 });
    expectProblem(chinese, 400, 'validation_failed');
    expect(chinese.body.errors.map((e: { path: string }) => e.path).toSorted()).toEqual(['name', 'size', 'who']);
    expect(chinese.body.errors.find((e: { path: string }) => e.path === 'who').message).toBe('未知的字段');
    const english = await request(app).post('/api/toy/v1/things').set('Accept-Language', 'en').send({ who: 1 });
    expect(english.body.errors.find((e: { path: string }) => e.path === 'who').message).toBe('Unknown field');
    expect(english.headers['content-language']).toBe('en');
  });

  it('is refused without body, with an unknown query name and with a parameter of another form', async () => {
    expectProblem(await request(app).post('/api/toy/v1/things'), 400, 'validation_failed');
    expectProblem(await request(app).get('/api/toy/v1/things/a1?limit=1&sort=x'), 400, 'validation_failed');
    expectProblem(await request(app).get('/api/toy/v1/things/A_1'), 400, 'validation_failed');
  });

  it('answers an undeclared method with 405 and Allow, an unknown address with 404', async () => {
    const put = await request(app).put('/api/toy/v1/things/a1').send({});
    expectProblem(put, 405, 'method_not_allowed');
    expect(put.headers.allow).toBe('GET, DELETE, HEAD');
    expectProblem(await request(app).post('/healthz'), 405, 'method_not_allowed');
    expectProblem(await request(app).get('/api/toy/v1/nothing'), 404, 'not_found');
    expectProblem(await request(app).get('/api/toy/v1/things/a1/'), 404, 'not_found');
  });

  it('cannot be declared without a permission, with undeclared parameters or twice', () => {
    const declaration = { method: 'get', path: '/x/{id}', summary: '', response: {}, handler: async () => undefined as never } as const;
    expect(() => endpoint({ ...declaration, permission: undefined as never, request: { params: id } })).toThrow('no permission');
    expect(() => endpoint({ ...declaration, permission: anybody })).toThrow('params');
    expect(() => permission('toy.things.read', { roles: [] })).toThrow('lets nobody in');
  });

  it('never answers what it does not declare', async () => {
    expectProblem(await request(app).delete('/api/toy/v1/things/lie'), 500, 'internal_error');
    await request(app).delete('/api/toy/v1/things/fine').expect(204, '');
  });
});

describe('hostile requests get a 4xx problem', () => {
  it.each([
    ['text/plain', '{"name":"a"}', 'text/plain', 415, 'unsupported_media_type'],
    ['utf-7', '{"name":"a"}', 'application/json; charset=utf-7', 415, 'unsupported_media_type'],
    ['a form', 'name=a', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['1 MB', `{"name":"${'a'.repeat(1_000_000)}"}`, 'application/json', 413, 'payload_too_large'],
    ['1 MB of brackets', '['.repeat(1_000_000), 'application/json', 413, 'payload_too_large'],
    ['2,000 levels', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`, 'application/json', 400, 'malformed_json'],
    ['duplicate keys', '{"name":"a","name":"b"}', 'application/json', 400, 'malformed_json'],
    ['a lone surrogate', '{"name":"\\ud800"}', 'application/json', 400, 'malformed_json'],
    ['U+0000', '{"name":"\\u0000"}', 'application/json', 400, 'malformed_json'],
    ['half an object', '{"name":', 'application/json', 400, 'malformed_json'],
    ['an array', '[]', 'application/json', 400, 'validation_failed'],
    ['null', 'null', 'application/json', 400, 'validation_failed'],
  ])('%s', async (_, body, type, status, code) => {
    expectProblem(await postRaw(body, type), status, code);
  });

  it('a body in an encoding that it is not', async () => {
    expectProblem(await postRaw('{"name":"a"}').set('Content-Encoding', 'gzip'), 400, 'malformed_json');
    expectProblem(await postRaw('{"name":"a"}').set('Content-Encoding', 'x-rot13'), 415, 'unsupported_media_type');
  });

  it.each(['/api/toy/v1/things/%', '/api/toy/v1/things/%ff', '/api/toy/v1/things/a%2Fb', '/api/toy/v1/things/%00', '/api/toy/v1/things/a?limit=%', '/api/toy/v1/things/a?limit=1&limit=2', '/api/toy/v1/things/a?__proto__=1'])(
    '%s',
    async (url) => {
      expectProblem(await request(app).get(url), 400, 'validation_failed');
    },
  );

  it('100 kB of one letter and odd strings come back byte-equal', async () => {
    for (const name of ['a'.repeat(100_000), '\u202e👨‍👩‍👧‍👦e\u0301\'; drop table x;-- <script>${{7*7}}\u2028\ufeff\u0001']) {
      const answer = await request(app).post('/api/toy/v1/things').send({ name }).expect(201);
      expect(answer.body.name === name).toBe(true);
    }
  });
});

describe('access', () => {
  const command = (authorization?: string) => {
    const call = request(app).post('/api/toy/v1/things/a1/commands').set('Idempotency-Key', 'k 1');
    return authorization ? call.set('Authorization', authorization) : call;
  };

  it('lets in whom the permission names and nobody else', async () => {
    const agent = await command('Bearer agent').set('If-Match', '"12"').expect(200);
    expect(agent.body).toEqual({ key: 'k 1', caller: 'person', ifMatch: '12', operation: 'POST /api/toy/v1/things/a1/commands' });
    await command('Bearer service').expect(200);
    expectProblem(await command('Bearer hr'), 403, 'forbidden');
    expectProblem(await command('Bearer channel'), 403, 'forbidden');
    const none = await command();
    expectProblem(none, 401, 'unauthenticated');
    expect(none.headers['www-authenticate']).toContain('Bearer');
  });

  it('comes before the body: without a token nobody learns what would be valid', async () => {
    const answer = await request(app).post('/api/toy/v1/things/A/commands').set('Content-Type', 'text/plain').send('x');
    expectProblem(answer, 401, 'unauthenticated');
  });

  it('requires an Idempotency-Key of 1 to 200 printable characters', async () => {
    const call = () => request(app).post('/api/toy/v1/things/a1/commands').set('Authorization', 'Bearer agent');
    expectProblem(await call(), 400, 'idempotency_key_required');
    expectProblem(await call().set('Idempotency-Key', 'x'.repeat(201)), 400, 'idempotency_key_required');
    expectProblem(await call().set('Idempotency-Key', 'caf\u00e9'), 400, 'idempotency_key_required');
    expectProblem(await call().set('Idempotency-Key', 'k').set('If-Match', '12'), 400, 'validation_failed');
    await call().set('Idempotency-Key', 'x'.repeat(200)).expect(200);
  });

  it('limits how often anybody may knock', async () => {
    await request(app).post('/api/toy/v1/knocks').expect(202);
    await request(app).post('/api/toy/v1/knocks').expect(202);
    const third = await request(app).post('/api/toy/v1/knocks');
    expectProblem(third, 429, 'too_many_requests');
    expect(third.headers['retry-after']).toBe('60');
  });
});

describe('problems', () => {
  it('speak the caller\'s language and carry what they were given', async () => {
    const zh = await request(app).delete('/api/toy/v1/things/text');
    expectProblem(zh, 409, 'conflict');
    expect(zh.body).toMatchObject({ detail: '中文', events: [] });
    const en = await request(app).delete('/api/toy/v1/things/text').set('Accept-Language', 'en');
    expect(en.body).toMatchObject({ detail: 'English', title: 'In conflict with what exists' });
    const refused = await request(app).delete('/api/toy/v1/things/refused');
    expect(refused.body).toMatchObject({ status: 409, code: 'refused', rule: 'S-16', reason: 'unheardOf', allowed: ['x'] });
  });

  it('of a part that is away are 503 with Retry-After; bugs are 500 and say nothing', async () => {
    const away = await request(app).delete('/api/toy/v1/things/away');
    expectProblem(away, 503, 'unavailable');
    expect(away.headers['retry-after']).toBe('2');
    const bug = await request(app).delete('/api/toy/v1/things/bug');
    expectProblem(bug, 500, 'internal_error');
    expect(JSON.stringify(bug.body)).not.toContain('secret internals');
    expect(logged.some((line) => line.includes('secret internals') && line.includes('"level":"error"'))).toBe(true);
  });
});

describe('uploads', () => {
  const file = Buffer.from('%PDF-1.7 投诉');

  it('arrive hashed, with their name in UTF-8, and are gone after the answer', async () => {
    const answer = await request(app).post('/api/toy/v1/files').field('note', '说明').attach('file', file, { filename: '发票.pdf', contentType: 'application/pdf' });
    expect(answer.body).toEqual({ sha256: createHash('sha256').update(file).digest('hex'), size: file.length, name: '发票.pdf', type: 'application/pdf', note: '说明' });
    expect(existsSync(upload!.path)).toBe(false);
  });

  it('are refused when too large, missing, under another field or not multipart', async () => {
    const post = () => request(app).post('/api/toy/v1/files');
    expectProblem(await post().field('note', 'x').attach('file', Buffer.alloc(1001), 'a'), 413, 'payload_too_large');
    expectProblem(await post().field('note', 'x'), 400, 'validation_failed');
    expectProblem(await post().field('note', 'x').attach('other', file, 'a'), 400, 'validation_failed');
    expectProblem(await post().field('note', 'x\u0000').attach('file', file, 'a'), 400, 'malformed_json');
    expectProblem(await post().send({ note: 'x' }), 415, 'unsupported_media_type');
    expectProblem(await post().set('Content-Type', 'multipart/form-data; boundary=x').send('--x broken'), 400, 'validation_failed');
  });
});

describe('every process', () => {
  it('says that it is alive, whether it is ready and why not', async () => {
    await request(app).get('/healthz').expect(200);
    await request(app).get('/readyz').expect(200);
    problems.push('database toy: away');
    await request(app).get('/readyz').expect(503, { status: 'notReady', problems: ['database toy: away'] });
    problems.length = 0;
  });

  it('measures and logs requests by route template, never by address', async () => {
    await request(app).get('/api/toy/v1/things/my-tracking-code').set('X-Request-Id', 'trail-12345').expect('X-Request-Id', 'trail-12345');
    const metrics = await request(app).get('/metrics').expect(200);
    expect(metrics.text).toContain('route="/api/toy/v1/things/:id"');
    expect(metrics.text).not.toContain('my-tracking-code');
    const line = logged.map((l) => JSON.parse(l)).find((l) => l.requestId === 'trail-12345' && l.msg === 'request');
    expect(line).toMatchObject({ method: 'GET', route: '/api/toy/v1/things/:id', status: 200, caller: 'public' });
    expect(logged.join()).not.toContain('my-tracking-code');
  });

  it('replaces a request id that is not a plain one', async () => {
    const answer = await request(app).get('/healthz').set('X-Request-Id', 'x y<script>');
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('documents what it declares', async () => {
    const { body } = await request(app).get('/api/toy/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const command = body.paths['/api/toy/v1/things/{id}/commands'].post;
    expect(command['x-permission']).toBe('toy.things.write');
    expect(command.security).toEqual([{ token: [] }]);
    expect(command.parameters.map((p: { name: string }) => p.name)).toEqual(['id', 'Idempotency-Key']);
    expect(Object.keys(command.responses).toSorted()).toEqual(['200', '400', '401', '403', '404', '422', 'default']);
    expect(body.paths['/api/toy/v1/things'].post.security).toEqual([]);
    expect(body.components.schemas.Problem.properties.code.enum).toContain('stale');
  });
});
