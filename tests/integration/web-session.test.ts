import { decodeJwt } from 'jose';
import { createBrowser } from '../support/cookie-browser';
import { origin, useWebWorld, world } from '../support/web-world';

useWebWorld();

const browser = () => createBrowser({ origin, at: world.web });
const signedIn = async (login = 'agent', to = '/console/worklist?kind=task') => {
  const visitor = browser();
  const arrived = await visitor.signIn(login, to);
  return { visitor, arrived };
};
const change = { 'x-redress-request': '1', origin };

test('signing in leads back to the address that was asked for, and the session says who it is', async () => {
  const { visitor, arrived } = await signedIn('department-head-billing');
  expect(arrived).toBe(`${origin}/console/worklist?kind=task`);
  const answer = await visitor.ask('/session');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    id: 'department-head-billing',
    department: 'billing',
    rehearsal: true,
    languages: ['zh-CN', 'en'],
    links: { inbox: 'http://127.0.0.1:8025' },
  });
});

test('the cookie is HttpOnly and SameSite=Lax and shows nothing of the token', async () => {
  const { visitor } = await signedIn();
  const line = visitor.lines.get('redress_session') ?? '';
  expect(line).toMatch(/HttpOnly/);
  expect(line).toMatch(/SameSite=Lax/);
  const [header = '', , , body = ''] = (visitor.cookies.get('redress_session') ?? '').split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM' });
  expect(Buffer.from(body, 'base64url').toString('latin1')).not.toContain('eyJ');
});

test('nobody is signed in without a cookie, with a made-up one, or with the one of another purpose', async () => {
  expect((await browser().ask('/session')).status).toBe(401);
  const visitor = browser();
  visitor.cookies.set('redress_session', 'a.b.c.d.e');
  expect((await visitor.ask('/session')).status).toBe(401);
  await visitor.ask('/sign-in');
  visitor.cookies.set('redress_session', visitor.cookies.get('redress_sign_in') ?? '');
  expect((await visitor.ask('/session')).status).toBe(401);
});

test.each(['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
  'a sign-in never leads to %j',
  async (to) => {
    expect((await signedIn('agent', to)).arrived).toBe(`${origin}/console`);
  },
);

test('an answer of the provider that this browser did not ask for is not taken', async () => {
  const stranger = await browser().ask('/signed-in?code=x&state=y');
  expect(stranger.status).toBe(400);
  const visitor = browser();
  await visitor.ask('/sign-in?to=/console/board');
  const answer = await visitor.ask('/signed-in?code=x&state=y');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('/sign-in?to=%2Fconsole%2Fboard');
  expect((await visitor.ask('/session')).status).toBe(401);
});

describe('calls of a signed-in browser', () => {
  test('get the token of the session, and the cookie stays here', async () => {
    const { visitor } = await signedIn('specialist');
    await visitor.ask('/api/casework/v1/worklist');
    expect(world.asked?.headers.cookie).toBeUndefined();
    const token = world.asked?.headers.authorization?.replace('Bearer ', '') ?? '';
    expect(decodeJwt(token)).toMatchObject({ sub: 'specialist', aud: 'urn:redress' });
  });

  test('a token of the caller’s own goes before the session', async () => {
    const { visitor } = await signedIn();
    await visitor.ask('/api/casework/v1/worklist', { headers: { authorization: 'Bearer x.y.z' } });
    expect(world.asked?.headers.authorization).toBe('Bearer x.y.z');
  });

  test('a change from our own page passes', async () => {
    const { visitor } = await signedIn();
    const headers = { ...change, 'sec-fetch-site': 'same-origin' };
    const answer = await visitor.ask('/api/casework/v1/complaints/1/commands/x', { method: 'POST', headers });
    expect(answer.status).toBe(201);
  });

  test.each([
    ['without the header that only a script adds', { origin }],
    ['from another origin', { ...change, origin: 'https://evil.example' }],
    ['from a page without an origin', { ...change, origin: 'null' }],
    ['from a neighbouring site', { ...change, 'sec-fetch-site': 'same-site' }],
    ['that does not say where it comes from', { 'x-redress-request': '1' }],
  ])('a change %s is refused', async (_how, headers) => {
    const { visitor } = await signedIn();
    const answer = await visitor.ask('/api/casework/v1/complaints/1/commands/x', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden' });
    expect(world.asked).toBeUndefined();
    expect((await visitor.ask('/session', { method: 'DELETE', headers })).status).toBe(403);
  });

  test('without a session nothing is added: the service decides', async () => {
    await browser().ask('/api/public/v1/complaints', { method: 'POST' });
    expect(world.asked).toMatchObject({ service: 'intake' });
    expect(world.asked?.headers.authorization).toBeUndefined();
  });
});

test('signing out ends the session here and names the provider’s own sign-out', async () => {
  const { visitor } = await signedIn();
  const answer = await visitor.ask('/session', { method: 'DELETE', headers: change });
  const { to } = (await answer.json()) as { to: string };
  expect(to).toContain(`${origin}/oidc/session/end?`);
  expect((await visitor.ask('/session')).status).toBe(401);
});
