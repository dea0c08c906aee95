import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { internalCalls, publicCalls } from './public-calls';
import { type RunningApp, serviceApps } from './service-apps';

type Service = keyof typeof serviceApps;
interface Operation {
  summary?: string;
  'x-permission'?: string;
  parameters?: { name: string; in: string }[];
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const methods = ['get', 'post', 'put', 'patch', 'delete'];
/** `GET /api/…/{}`: parameters may be named freely. */
const nameless = (call: string): string => call.replace(/\{\w+\}/g, '{}');
/** A service may have one address per message or one for all of them. */
const forAnyName = (call: string): string => call.replace(/\/(commands|signals)\/\w+$/, '/$1/{}');
const callsOf = (document: Document): string[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => nameless(`${method.toUpperCase()} ${path}`)),
  );

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe.each(Object.keys(serviceApps) as Service[])('the document of %s', (service) => {
  let running: RunningApp;
  let document: Document;
  beforeAll(async () => {
    running = await serviceApps[service](test);
    document = (await request(running.app).get(`/api/${service}/openapi.json`).expect(200)).body as Document;
  });
  afterAll(() => running.stop());

  it('is the stored one; `npm run contract:update` stores a wanted change', () => {
    const file = join(__dirname, 'openapi', `${service}.json`);
    if (process.env.UPDATE_CONTRACT === '1') writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
    expect(existsSync(file)).toBe(true);
    expect(document).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('has every call of the public contract and every call between services', () => {
    const calls = callsOf(document);
    const wanted = [...publicCalls[service], ...internalCalls[service]];
    const has = (call: string): boolean =>
      calls.includes(nameless(call)) || calls.includes(forAnyName(nameless(call)));
    expect(wanted.filter((call) => !has(call))).toEqual([]);
  });

  it('names summary and permission of every call', () => {
    const bare = Object.entries(document.paths).flatMap(([path, item]) =>
      methods
        .filter((m) => item[m] && (!item[m].summary || !item[m]['x-permission']))
        .map((m) => `${m} ${path}`),
    );
    expect(bare).toEqual([]);
  });

  it('asks for an Idempotency-Key at every creating or commanding POST of people and channels', () => {
    const without = Object.entries(document.paths)
      .filter(([path, { post }]) => post && !path.includes('/internal/') && !path.includes('/signals/'))
      // A question that creates nothing, with a body because texts belong into no address.
      .filter(([path]) => !path.endsWith('/check'))
      .filter(([, { post }]) => !post?.parameters?.some((p) => p.name === 'Idempotency-Key'))
      .map(([path]) => path);
    expect(without).toEqual([]);
  });
});

it('every service that promises a call is checked', () => {
  expect(Object.keys(serviceApps).toSorted()).toEqual(Object.keys(publicCalls).toSorted());
});
