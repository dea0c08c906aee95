import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createIdentityApp } from '../../infra/identity/app';
import { loadIdentityConfig } from '../../infra/identity/config';
import { channels } from '../../workflows/complaint/vocabulary';
import { roles } from '../../workflows/contracts/message';
import { fetchToken } from '../support/token';

const origin = 'http://redress.test:8080';
const environment = { LOG_LEVEL: 'silent' };
const serviceClients = { 'service-worker': 'worker-secret' };
let dataDir: string;
let server: Server;
let url: string;

async function start(files = loadIdentityConfig(environment).organizationFiles): Promise<void> {
  const app = await createIdentityApp({
    ...loadIdentityConfig({
      ...environment,
      ORIGIN: origin,
      DATA_DIR: dataDir,
      SERVICE_CLIENTS: JSON.stringify(serviceClients),
    }),
    organizationFiles: files,
  });
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc`;
}

const stop = () => new Promise((resolve) => server.close(resolve));

/** The claims of a token, checked as a service checks them. */
async function verify(token: string) {
  const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(`${url}/jwks`)), {
    issuer: `${origin}/oidc`,
    audience: 'urn:redress',
  });
  return { ...payload, alg: protectedHeader.alg, kid: protectedHeader.kid } as Record<string, unknown>;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'redress-identity-'));
  await start();
});
afterAll(async () => {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(channels)('the client channel-%s gets a token that names its channel', async (channel) => {
  const claims = await verify(await fetchToken(`channel-${channel}`, { url }));
  expect(claims).toMatchObject({
    sub: `channel-${channel}`,
    kind: 'channel',
    channel,
    roles: [],
    alg: 'RS256',
  });
  expect(claims.kid).toEqual(expect.any(String));
});

test('a service signs in with the secret the launcher gave it, and with no other', async () => {
  const claims = await verify(await fetchToken('service-worker', { url, serviceClients }));
  expect(claims).toMatchObject({ sub: 'service-worker', kind: 'service' });
  await expect(
    fetchToken('service-worker', { url, serviceClients: { 'service-worker': 'guessed' } }),
  ).rejects.toThrow('its secret is another');
});

test.each(roles)('the person with the login %s signs in with the form and has that role', async (role) => {
  const claims = await verify(await fetchToken(role, { url }));
  expect(claims).toMatchObject({ sub: role, kind: 'person', roles: [role], level: expect.any(Number) });
});

test('every department has its own staff and head, and the bare logins belong to the first product department', async () => {
  const [seed] = loadIdentityConfig(environment).organizationFiles;
  const { departments } = JSON.parse(readFileSync(seed as string, 'utf8')) as {
    departments: { code: string; kind: string }[];
  };
  expect(departments).toHaveLength(6);
  for (const { code } of departments) {
    for (const role of ['department-staff', 'department-head']) {
      expect(await verify(await fetchToken(`${role}-${code}`, { url }))).toMatchObject({
        department: code,
        roles: [role],
      });
    }
  }
  const first = departments.find((department) => department.kind === 'product')?.code;
  expect(await verify(await fetchToken('department-staff', { url }))).toMatchObject({ department: first });
});

test('a token lives eight hours for people and one hour for machines', async () => {
  const person = await verify(await fetchToken('agent', { url }));
  const channel = await verify(await fetchToken('channel-app', { url }));
  expect((person.exp as number) - (person.iat as number)).toBe(8 * 3600);
  expect((channel.exp as number) - (channel.iat as number)).toBe(3600);
});

test('an unknown login, an unknown client and a provider that is not there are told in one sentence', async () => {
  await expect(fetchToken('nobody', { url })).rejects.toThrow('nobody has the login nobody');
  await expect(fetchToken('channel-telepathy', { url })).rejects.toThrow(
    'there is no client or login channel-telepathy',
  );
  await expect(fetchToken('agent', { url: 'http://127.0.0.1:9/oidc' })).rejects.toThrow('npm start');
});

test('npm run token prints a token and nothing else, a refusal is one sentence on the error output', async () => {
  const run = promisify(execFile);
  // What npm itself was told by whoever runs the tests must not reach it: the committed .npmrc is under test.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(inherited), OIDC_URL: url };
  const printed = await run('npm', ['run', 'token', '--', 'agent'], { env });
  expect(printed.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(await verify(printed.stdout.trim())).toMatchObject({ sub: 'agent' });
  await expect(run('npm', ['run', 'token', '--', 'nobody'], { env })).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('nobody has the login nobody\n'),
  });
});

test('a wrong password shows the form again without a session', async () => {
  const authorize = new URL(`${url}/auth`);
  authorize.search = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: `${origin}/signed-in`,
    scope: 'openid',
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
  }).toString();
  const begun = await fetch(authorize, { redirect: 'manual' });
  const form = new URL(begun.headers.get('location') as string, url);
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const shown = await fetch(new URL(form.pathname, url), { headers: { cookie, 'accept-language': 'en' } });
  expect(await shown.text()).toContain('Sign in');
  expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");

  const refused = await fetch(new URL(form.pathname, url), {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ login: '"><script>', password: 'wrong' }),
    redirect: 'manual',
  });
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain('value="&quot;&gt;&lt;script&gt;"');
});

test('authorization code without PKCE is refused', async () => {
  const authorize = new URL(`${url}/auth`);
  authorize.search = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: `${origin}/signed-in`,
    scope: 'openid',
  }).toString();
  const answer = await fetch(authorize, { redirect: 'manual' });
  expect(new URL(answer.headers.get('location') as string).searchParams.get('error')).toBe('invalid_request');
});

test('the discovery document names the addresses of the one origin even when asked directly', async () => {
  const document = (await (await fetch(`${url}/.well-known/openid-configuration`)).json()) as Record<
    string,
    unknown
  >;
  expect(document).toMatchObject({
    issuer: `${origin}/oidc`,
    token_endpoint: `${origin}/oidc/token`,
    jwks_uri: `${origin}/oidc/jwks`,
  });
});

test('a token stays valid over a restart, and people of a second organization file can sign in', async () => {
  const before = await fetchToken('agent', { url });
  await stop();
  const demo = join(dataDir, 'demo.json');
  const person = { id: 'demo-clerk', name: '试用', email: 'd@redress.example', roles: ['agent'], level: 1 };
  writeFileSync(
    demo,
    JSON.stringify({
      departments: [],
      staff: [
        { ...person, active: true },
        { ...person, id: 'left', active: false },
      ],
    }),
  );
  await start([
    ...loadIdentityConfig(environment).organizationFiles.slice(0, 1),
    demo,
    join(dataDir, 'absent.json'),
  ]);
  expect(await verify(before)).toMatchObject({ sub: 'agent' });
  expect(await verify(await fetchToken('demo-clerk', { url }))).toMatchObject({ name: '试用' });
  await expect(fetchToken('left', { url })).rejects.toThrow('nobody has the login left');
});

test('it refuses to start in production', () => {
  expect(() => loadIdentityConfig({ NODE_ENV: 'production' })).toThrow('never runs in production');
});
