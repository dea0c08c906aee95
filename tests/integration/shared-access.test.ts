import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import request from 'supertest';
import { z } from 'zod';
import { permission } from '../../services/shared/access/permission';
import { createTokenVerifier } from '../../services/shared/access/token-verifier';
import { createServiceApp } from '../../services/shared/http/app';
import { endpoint } from '../../services/shared/http/endpoint';
import { Problem } from '../../services/shared/http/problem';
import {
  createServiceClient,
  createTokenSource,
  type ServiceError,
} from '../../services/shared/http/service-client';
import { createLogger } from '../../services/shared/logging/logger';

const issuer = 'http://localhost:8080/oidc';
let key: CryptoKey;
let provider: Server;
let oidcUrl: string;
let tokensGiven = 0;
let providerDown = false;

/** A provider with the two addresses services use; it signs with a real key. */
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  provider = createServer((req, res) => {
    if (providerDown) return void res.writeHead(500).end();
    res.setHeader('content-type', 'application/json');
    if (req.url === '/oidc/jwks') return void res.end(JSON.stringify({ keys: [jwk] }));
    const [id, secret] = Buffer.from((req.headers.authorization ?? '').slice(6), 'base64')
      .toString()
      .split(':');
    if (secret !== 's%C3%A9cret') return void res.writeHead(401).end('{"error":"invalid_client"}');
    tokensGiven++;
    void sign({ kind: 'service' }, { sub: id! }).then((token) =>
      res.end(JSON.stringify({ access_token: token, expires_in: 600 })),
    );
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  oidcUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/oidc`;
});
afterAll(() => new Promise((resolve) => provider.close(resolve)));

interface Signing {
  sub?: string;
  issuer?: string;
  audience?: string;
  expires?: number | string;
  kid?: string;
  key?: CryptoKey | Uint8Array;
  alg?: string;
}

function sign(claims: Record<string, unknown>, o: Signing = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: o.alg ?? 'RS256', kid: o.kid ?? 'k1' })
    .setSubject(o.sub ?? 'zhang-wei')
    .setIssuer(o.issuer ?? issuer)
    .setAudience(o.audience ?? 'urn:redress')
    .setExpirationTime(o.expires ?? '5m')
    .sign(o.key ?? key);
}

const person = { kind: 'person', roles: ['agent', 'wizard'], department: 'washing', level: 1 };
const verdict = (authorization: string | undefined) =>
  createTokenVerifier({ oidcUrl, issuer })(authorization).then(
    (caller) => caller,
    (error: unknown) => (error instanceof Problem ? error.code : error),
  );

describe('a token', () => {
  it('names a person with the roles that exist, a channel or a service', async () => {
    expect(await verdict(`Bearer ${await sign(person)}`)).toEqual({
      kind: 'person',
      id: 'zhang-wei',
      roles: ['agent'],
      department: 'washing',
      level: 1,
    });
    expect(await verdict(`Bearer ${await sign({ kind: 'channel', channel: 'hotline' })}`)).toEqual({
      kind: 'channel',
      channel: 'hotline',
    });
    expect(await verdict(`Bearer ${await sign({ kind: 'service' }, { sub: 'service-intake' })}`)).toEqual({
      kind: 'service',
      id: 'service-intake',
    });
  });

  it('is refused when anything about it is wrong', async () => {
    const other = (await generateKeyPair('RS256')).privateKey;
    const wrong: Record<string, string | undefined> = {
      none: undefined,
      basic: 'Basic eDp5',
      empty: 'Bearer ',
      nonsense: 'Bearer a.b.c',
      issuer: `Bearer ${await sign(person, { issuer: 'http://evil/oidc' })}`,
      audience: `Bearer ${await sign(person, { audience: 'urn:other' })}`,
      expired: `Bearer ${await sign(person, { expires: Math.floor(Date.now() / 1000) - 60 })}`,
      'another key': `Bearer ${await sign(person, { key: other })}`,
      'an unknown key': `Bearer ${await sign(person, { kid: 'k2' })}`,
      'a shared secret': `Bearer ${await sign(person, { alg: 'HS256', key: Buffer.alloc(32) })}`,
      'no kind': `Bearer ${await sign({ roles: ['agent'] })}`,
      unsigned: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
    };
    const verdicts = Object.fromEntries(
      await Promise.all(Object.entries(wrong).map(async ([name, a]) => [name, await verdict(a)])),
    );
    expect(verdicts).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, 'unauthenticated'])));
  });

  it('cannot be checked while the provider is away: 503, and again as soon as it is back', async () => {
    const verify = createTokenVerifier({ oidcUrl, issuer });
    const token = `Bearer ${await sign(person)}`;
    providerDown = true;
    await expect(verify(token)).rejects.toMatchObject({ code: 'unavailable' });
    providerDown = false;
    await expect(verify(token)).resolves.toMatchObject({ id: 'zhang-wei' });
    providerDown = true;
    await expect(verify(token)).resolves.toMatchObject({ id: 'zhang-wei' });
    providerDown = false;
    await expect(
      createTokenVerifier({ oidcUrl: 'http://127.0.0.1:1/oidc', issuer })(token),
    ).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a call to another service', () => {
  const app = () =>
    createServiceApp({
      name: 'toy',
      title: 'Toy',
      readiness: async () => [],
      logger: createLogger({ service: 'toy', level: 'silent' }),
      config: { OIDC_URL: oidcUrl, OIDC_ISSUER: issuer, LANGUAGE_DEFAULT: 'zh-CN' },
      endpoints: [
        endpoint({
          method: 'post',
          path: '/api/toy/v1/internal/things/{id}',
          summary: 'Only for services',
          permission: permission('toy.things.write', { services: true }),
          idempotent: true,
          request: { params: z.object({ id: z.string() }), body: z.strictObject({ n: z.number() }) },
          response: {
            200: z.object({ n: z.number(), by: z.string(), key: z.string(), requestId: z.string() }),
          },
          handler: async ({ params, body, caller, idempotencyKey, requestId }) => {
            if (params.id === 'busy') throw new Problem('unavailable', 'busy');
            if (params.id === 'no') throw new Problem('conflict', 'no', { events: [1] });
            if (params.id === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
            return {
              status: 200,
              body: { n: body.n, by: (caller as { id: string }).id, key: idempotencyKey!, requestId },
            };
          },
        }),
      ],
    });
  let server: Server;
  let baseUrl: string;
  beforeAll(async () => {
    server = createServer(app());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const tokens = (clientSecret = 'sécret') =>
    createTokenSource({ url: oidcUrl, clientId: 'service-casework', clientSecret });
  const call = (id: string, o: { baseUrl?: string; secret?: string; timeoutMs?: number } = {}) =>
    createServiceClient({
      baseUrl: o.baseUrl ?? baseUrl,
      tokens: tokens(o.secret),
      ...(o.timeoutMs && { timeoutMs: o.timeoutMs }),
    })
      .post<{ n: number; by: string; key: string }>(
        `/api/toy/v1/internal/things/${id}`,
        { n: 7 },
        { idempotencyKey: 'k' },
      )
      .catch((error: unknown) => error as ServiceError);

  it('carries its own token and key', async () => {
    expect(await call('a')).toMatchObject({ n: 7, by: 'service-casework', key: 'k' });
  });

  it('asks for one token for many calls at once and keeps it', async () => {
    const before = tokensGiven;
    const source = tokens();
    const all = await Promise.all([source.token(), source.token(), source.token()]);
    expect(new Set([...all, await source.token()]).size).toBe(1);
    expect(tokensGiven - before).toBe(1);
    source.invalidate();
    await source.token();
    expect(tokensGiven - before).toBe(2);
  });

  it('says of every fault whether it may pass', async () => {
    expect(await call('no')).toMatchObject({
      name: 'ServiceError',
      status: 409,
      code: 'conflict',
      transient: false,
      problem: { events: [1] },
    });
    expect(await call('busy')).toMatchObject({ status: 503, code: 'unavailable', transient: true });
    expect(await call('slow', { timeoutMs: 100 })).toMatchObject({
      status: 0,
      code: 'unavailable',
      transient: true,
    });
    expect(await call('a', { baseUrl: 'http://127.0.0.1:1' })).toMatchObject({ status: 0, transient: true });
    expect(await call('a', { secret: 'wrong' })).toMatchObject({
      status: 0,
      transient: true,
      message: expect.stringContaining('token'),
    });
    expect(await call('a%2Fb')).toMatchObject({ status: 400, code: 'validation_failed', transient: false });
  });

  it('is refused for people', async () => {
    const answer = await request(server)
      .post('/api/toy/v1/internal/things/a')
      .set('Authorization', `Bearer ${await sign(person)}`)
      .send({ n: 1 });
    expect(answer.status).toBe(403);
    const anonymous = await request(server).post('/api/toy/v1/internal/things/a').send({ n: 1 });
    expect([anonymous.status, anonymous.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="redress"',
    ]);
  });
});
