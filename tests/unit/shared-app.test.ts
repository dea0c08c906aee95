import request from 'supertest';
import { z } from 'zod';
import { permission } from '../../services/shared/access/permission';
import { endpoint } from '../../services/shared/http/endpoint';
import { anybody, app, expectProblem, id, logged, problems } from './shared-toy-service';

const postRaw = (body: string | Buffer, type = 'application/json') =>
  request(app)
    .post('/api/toy/v1/things')
    .set('Content-Type', type)
    .serialize(String)
    .send(body as string);

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
    expect(chinese.body.errors.map((e: { path: string }) => e.path).toSorted()).toEqual([
      'name',
      'size',
      'who',
    ]);
    expect(chinese.body.errors.find((e: { path: string }) => e.path === 'who').message).toBe('未知的字段');
    const english = await request(app)
      .post('/api/toy/v1/things')
      .set('Accept-Language', 'en')
      .send({ who: 1 });
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
    const declaration = {
      method: 'get',
      path: '/x/{id}',
      summary: '',
      response: {},
      handler: async () => undefined as never,
    } as const;
    expect(() =>
      endpoint({ ...declaration, permission: undefined as never, request: { params: id } }),
    ).toThrow('no permission');
    expect(() => endpoint({ ...declaration, permission: anybody })).toThrow('params');
    expect(() => permission('toy.things.read', { roles: [] })).toThrow('lets nobody in');
  });

  it('does not compile with an undeclared status or another body', () => {
    const declaration = {
      method: 'get',
      path: '/x/{id}',
      summary: 'x',
      permission: anybody,
      request: { params: id },
    } as const;
    const response = { 200: z.strictObject({ n: z.number() }), 404: z.undefined() };
    endpoint({ ...declaration, response, handler: async () => ({ status: 200, body: { n: 1 } }) });
    endpoint({
      ...declaration,
      response,
      handler: async ({ params }) => (params.id ? { status: 404 } : { status: 200, body: { n: 1 } }),
    });
    // @ts-expect-error 201 is not declared
    endpoint({ ...declaration, response, handler: async () => ({ status: 201, body: { n: 1 } }) });
    // @ts-expect-error the body of 200 has a number
    endpoint({ ...declaration, response, handler: async () => ({ status: 200, body: { n: 'one' } }) });
    // @ts-expect-error 200 needs its body
    endpoint({ ...declaration, response, handler: async () => ({ status: 200 }) });
    expect(response).toBeDefined();
  });

  it('never answers what it does not declare', async () => {
    expectProblem(await request(app).delete('/api/toy/v1/things/lie'), 500, 'internal_error');
    await request(app).delete('/api/toy/v1/things/fine').expect(204, '');
  });
});

describe('access', () => {
  const command = (authorization?: string) => {
    const call = request(app).post('/api/toy/v1/things/a1/commands').set('Idempotency-Key', 'k 1');
    return authorization ? call.set('Authorization', authorization) : call;
  };

  it('lets in whom the permission names and nobody else', async () => {
    const agent = await command('Bearer agent').set('If-Match', '"12"').expect(200);
    expect(agent.body).toEqual({
      key: 'k 1',
      caller: 'person',
      ifMatch: '12',
      operation: 'POST /api/toy/v1/things/a1/commands',
    });
    await command('Bearer service').expect(200);
    expectProblem(await command('Bearer hr'), 403, 'forbidden');
    expectProblem(await command('Bearer channel'), 403, 'forbidden');
    const none = await command();
    expectProblem(none, 401, 'unauthenticated');
    expect(none.headers['www-authenticate']).toContain('Bearer');
  });

  it('comes before the body: without a token nobody learns what would be valid', async () => {
    const answer = await request(app)
      .post('/api/toy/v1/things/A/commands')
      .set('Content-Type', 'text/plain')
      .send('x');
    expectProblem(answer, 401, 'unauthenticated');
  });

  it('requires an Idempotency-Key of 1 to 200 printable characters', async () => {
    const call = () =>
      request(app).post('/api/toy/v1/things/a1/commands').set('Authorization', 'Bearer agent');
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
  it("speak the caller's language and carry what they were given", async () => {
    const zh = await request(app).delete('/api/toy/v1/things/text');
    expectProblem(zh, 409, 'conflict');
    expect(zh.body).toMatchObject({ detail: '中文', events: [] });
    const en = await request(app).delete('/api/toy/v1/things/text').set('Accept-Language', 'en');
    expect(en.body).toMatchObject({ detail: 'English', title: 'In conflict with what exists' });
    const refused = await request(app).delete('/api/toy/v1/things/refused');
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'refused',
      rule: 'S-16',
      reason: 'unheardOf',
      allowed: ['x'],
    });
  });

  it('of a part that is away are 503 with Retry-After; bugs are 500 and say nothing', async () => {
    const away = await request(app).delete('/api/toy/v1/things/away');
    expectProblem(away, 503, 'unavailable');
    expect(away.headers['retry-after']).toBe('2');
    const bug = await request(app).delete('/api/toy/v1/things/bug');
    expectProblem(bug, 500, 'internal_error');
    expect(JSON.stringify(bug.body)).not.toContain('secret internals');
    expect(logged.some((line) => line.includes('secret internals') && line.includes('"level":"error"'))).toBe(
      true,
    );
  });
});

describe('every process', () => {
  it('says that it is alive, whether it is ready and why not', async () => {
    await request(app).get('/healthz').expect(200);
    await request(app).get('/readyz').expect(200);
    problems.push('database toy: away');
    await request(app)
      .get('/readyz')
      .expect(503, { status: 'notReady', problems: ['database toy: away'] });
    problems.length = 0;
  });

  it('measures and logs requests by route template, never by address', async () => {
    await request(app)
      .get('/api/toy/v1/things/my-tracking-code')
      .set('X-Request-Id', 'trail-12345')
      .expect('X-Request-Id', 'trail-12345');
    const metrics = await request(app).get('/metrics').expect(200);
    expect(metrics.text).toContain('route="/api/toy/v1/things/:id"');
    expect(metrics.text).not.toContain('my-tracking-code');
    const line = logged
      .map((l) => JSON.parse(l))
      .find((l) => l.requestId === 'trail-12345' && l.msg === 'request');
    expect(line).toMatchObject({
      method: 'GET',
      route: '/api/toy/v1/things/:id',
      status: 200,
      caller: 'public',
    });
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
    expect(Object.keys(command.responses).toSorted()).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '422',
      'default',
    ]);
    expect(body.paths['/api/toy/v1/things'].post.security).toEqual([]);
    expect(body.components.schemas.Problem.properties.code.enum).toContain('stale');
  });
});
