import type { Policy } from '../../workflows/contracts/policy';
import { type OrganizationUnderTest, organizationUnderTest } from './organization-under-test';

const base = '/api/organization/v1';
const policies = `${base}/policies`;
const inTheFuture = { from: '2099-02-09T00:00:00+08:00', to: '2099-02-12T00:00:00+08:00' };
const within = (at: string, until: string) => new URLSearchParams({ at, until });

let organization: OrganizationUnderTest;
beforeAll(async () => {
  organization = await organizationUnderTest();
});
afterAll(() => organization.stop());

async function newest(): Promise<{ version: number; document: Omit<Policy, 'version'> }> {
  const [{ version }] = (await organization.get(policies).expect(200)).body.items;
  const { version: _, ...document } = (await organization.get(`${policies}/${version}`)).body;
  return { version, document };
}

test('S-16: a policy is checked as it would be published, with the fault at its field, and nothing is kept', async () => {
  const { version, document } = await newest();
  const promise = { ...document.clocks.promise, limit: 'soon' };
  const wrong = { ...document, version, clocks: { ...document.clocks, promise } };
  const refused = await organization.post(`${policies}/check`, wrong).expect(400);
  expect(refused.body.errors[0].path).toBe('clocks.promise.limit');
  const { review: _, ...fewer } = document.clocks;
  const missing = await organization.post(`${policies}/check`, { ...document, clocks: fewer }).expect(400);
  expect(missing.body.errors).toEqual([{ path: 'clocks.review', message: 'is needed' }]);
  const right = await organization.post(`${policies}/check`, { ...document, version }).expect(200);
  expect(right.body).toEqual({ version: version + 1 });
  await organization.post(`${policies}/check`, { ...document, version: version + 1 }).expect(409);
  await organization.post(`${policies}/check`, document, { as: 'agent' }).expect(403);
  expect((await newest()).version).toBe(version);
});

test('F-15: a planned leave is listed over a span, and ends when somebody does not go', async () => {
  await organization
    .post(`${base}/leave`, { staff: 'legal', ...inTheFuture, delegate: 'quality' })
    .expect(201);
  const listed = async (at: string, until: string) =>
    (await organization.get(`${base}/leave?${within(at, until)}`).expect(200)).body.items;
  expect(await listed('2099-02-01T00:00:00+08:00', inTheFuture.from)).toEqual([]);
  expect(await listed(inTheFuture.to, '2099-03-01T00:00:00+08:00')).toEqual([]);
  const [leave] = await listed('2099-02-01T00:00:00+08:00', '2099-03-01T00:00:00+08:00');
  expect(leave).toMatchObject({ staff: 'legal', delegate: 'quality', from: '2099-02-08T16:00:00.000Z' });
  await organization.post(`${base}/leave/${leave.id}/end`, {}, { as: 'agent' }).expect(403);
  await organization.post(`${base}/leave/${leave.id}/end`, {}).expect(200);
  expect(await listed(inTheFuture.from, inTheFuture.to)).toEqual([]);
  await organization.post(`${base}/leave/${leave.id}/end`, {}).expect(404);
});

test('F-15: somebody who is back early is back now', async () => {
  const from = '2026-01-01T00:00:00.000Z';
  await organization.post(`${base}/leave`, { staff: 'hr', from, to: '2099-01-01T00:00:00.000Z' }).expect(201);
  const away = async () =>
    (await organization.get(`${base}/leave?at=${new Date().toISOString()}`).expect(200)).body.items;
  const [leave] = await away();
  await organization.post(`${base}/leave/${leave.id}/end`, {}).expect(200);
  expect(await away()).toEqual([]);
  const [kept] = (await organization.get(`${base}/leave?at=${from}`).expect(200)).body.items;
  expect(kept).toMatchObject({ staff: 'hr', from });
});

test('S-17: the versions of the category tree say who published them', async () => {
  const { body } = await organization.get(`${base}/category-versions`).expect(200);
  expect(body.items).toEqual([
    {
      version: 1,
      categories: expect.any(Number),
      publishedBy: expect.any(String),
      publishedAt: expect.any(String),
    },
  ]);
});

test('F-54: who changed the organisation and its rules is kept with the change, for auditors', async () => {
  const { version, document } = await newest();
  await organization.post(policies, { ...document, version }, { key: 'change-once' }).expect(201);
  await organization.post(policies, { ...document, version }, { key: 'change-once' }).expect(200);
  await organization.post(policies, { ...document, version }).expect(409);
  await organization
    .post(`${base}/duty`, { staff: 'agent', ...inTheFuture }, { as: 'team-lead' })
    .expect(201);
  const changes = async (query: string) =>
    (await organization.get(`${base}/audit/changes?${query}`, 'auditor').expect(200)).body;
  expect((await changes('what=policies')).items).toMatchObject([
    { actor: 'person/administrator', what: 'policies', target: String(version + 1) },
  ]);
  const first = await changes('limit=1');
  expect(first.items).toMatchObject([{ actor: 'person/team-lead', what: 'duty', target: 'agent' }]);
  expect((await changes(`limit=1&cursor=${first.nextCursor}`)).items[0].what).toBe('policies');
  expect((await changes('actor=person/nobody')).items).toEqual([]);
  await organization.get(`${base}/audit/changes`, 'agent').expect(403);
});
