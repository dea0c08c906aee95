import { type OrganizationUnderTest, organizationUnderTest } from './organization-under-test';

const base = '/api/organization/v1';
const monday = { from: '2026-02-09T00:00:00+08:00', to: '2026-02-10T00:00:00+08:00' };
const atTen = '2026-02-09T10:00:00+08:00';
const atNight = '2026-02-09T03:00:00+08:00';

let organization: OrganizationUnderTest;
beforeAll(async () => {
  organization = await organizationUnderTest();
});
afterAll(() => organization.stop());

async function reached(query: Record<string, string>): Promise<string[]> {
  const all = new URLSearchParams({ at: atTen, lastResort: 'complaint-manager', ...query });
  const { body } = await organization.get(`${base}/internal/people?${all}`, 'service-worker').expect(200);
  return body.items.map(({ id }: { id: string }) => id);
}

test('S-46: a role is its active holders; department roles are the department’s', async () => {
  expect(await reached({ audiences: 'department-head,legal', department: 'billing' })).toEqual([
    'department-head-billing',
    'legal',
  ]);
});

test('S-46: what nobody stands behind is the complaint manager’s', async () => {
  for (const audiences of ['person:nobody', 'handler', '', 'duty']) {
    expect(await reached({ audiences })).toEqual(['complaint-manager']);
  }
});

test('F-15: while somebody is away the delegate is told, and before and after they are', async () => {
  await organization.post(`${base}/leave`, { staff: 'legal', ...monday, delegate: 'quality' }).expect(201);
  expect(await reached({ audiences: 'legal' })).toEqual(['quality']);
  expect(await reached({ audiences: 'person:legal', at: '2026-02-10T00:00:00+08:00' })).toEqual(['legal']);
  // The delegate too is away, and names the first: nobody is left.
  await organization.post(`${base}/leave`, { staff: 'quality', ...monday, delegate: 'legal' }).expect(201);
  expect(await reached({ audiences: 'legal' })).toEqual(['complaint-manager']);
});

test('S-16: the duty roster reaches a person at night', async () => {
  await organization
    .post(`${base}/duty`, {
      staff: 'agent',
      from: '2026-02-08T21:00:00+08:00',
      to: '2026-02-09T08:30:00+08:00',
    })
    .expect(201);
  expect(await reached({ audiences: 'duty', at: atNight })).toEqual(['agent']);
  expect(await reached({ audiences: 'duty' })).toEqual(['complaint-manager']);
  const { body } = await organization.get(`${base}/duty?at=${encodeURIComponent(atNight)}`).expect(200);
  expect(body.items).toMatchObject([{ staff: 'agent' }]);
});

test('S-16: from the first start on somebody is on duty for a year, whatever the hour', async () => {
  const seen = new Set<string>();
  for (let day = 0; day < 365; day += 5) {
    const at = new Date(Date.now() + (day * 24 + ((day * 7) % 24)) * 3_600_000).toISOString();
    const { body } = await organization.get(`${base}/duty?at=${encodeURIComponent(at)}`).expect(200);
    expect({ at, onDuty: body.items.length }).toEqual({ at, onDuty: 1 });
    seen.add(body.items[0].staff);
  }
  expect(seen.size).toBe(3);
  expect(await reached({ audiences: 'duty', at: new Date().toISOString() })).toHaveLength(1);
});

test('S-16: the roster is made at the first start alone', async () => {
  const rows = async () => (await organization.rows('select count(*)::int as n from duty'))[0]!.n;
  const before = await rows();
  await organization.restart();
  expect(await rows()).toBe(before);
});

test('S-87: the complaint post, its deputy while it is away, and without a post the head', async () => {
  const post = () => reached({ audiences: 'complaint-post', department: 'delivery' });
  expect(await post()).toEqual(['department-staff-delivery']);
  const west = { code: 'delivery-west', name: { zh: '西区配送', en: 'Delivery west' }, kind: 'service' };
  await organization.post(`${base}/departments`, { ...west, parent: 'delivery' }).expect(201);
  const heads = await organization.get(`${base}/staff?role=department-head&department=delivery`);
  const head = { ...heads.body.items[0], id: 'west', department: 'delivery-west' };
  await organization.post(`${base}/staff`, head).expect(201);
  expect(await reached({ audiences: 'complaint-post', department: 'delivery-west' })).toEqual(['west']);
  await organization
    .post(`${base}/complaint-posts`, {
      department: 'delivery',
      holder: 'department-staff-delivery',
      deputy: 'operations',
    })
    .expect(201);
  expect(await post()).toEqual(['department-staff-delivery']);
  await organization.post(`${base}/leave`, { staff: 'department-staff-delivery', ...monday }).expect(201);
  expect(await post()).toEqual(['operations']);
});

test('L-02, R-16: nobody is told who is complained about; of the complaint manager an executive hears', async () => {
  expect(await reached({ audiences: 'complaint-manager', exceptStaff: 'complaint-manager' })).toEqual([
    'executive',
  ]);
  expect(await reached({ audiences: 'agent', exceptTeam: 'customer-service-desk' })).toEqual([
    'complaint-manager',
  ]);
});

test('leave, duty and posts are entered by leaders, of people who are there', async () => {
  await organization.post(`${base}/duty`, { staff: 'agent', ...monday }, { as: 'agent' }).expect(403);
  await organization.post(`${base}/duty`, { staff: 'nobody', ...monday }).expect(422);
  await organization.post(`${base}/leave`, { staff: 'agent', from: monday.to, to: monday.from }).expect(400);
  await organization.post(`${base}/complaint-posts`, { department: 'nowhere', holder: 'agent' }).expect(422);
});

describe('S-17 the category tree', () => {
  test('S-17: a rename is a new version; the old one keeps its labels for the cases that carry it', async () => {
    const { body: first } = await organization.get(`${base}/categories`).expect(200);
    expect(first.version).toBe(1);
    expect(first.categories.map((c: { code: string }) => c.code)).toContain('quality.appliance.safety');
    const renamed = first.categories.map((c: { code: string; label: object }) =>
      c.code === 'quality' ? { ...c, label: { 'zh-CN': '质量问题', 'zh-TW': '品質問題', en: 'Quality' } } : c,
    );
    await organization.post(`${base}/categories`, { version: 1, categories: renamed }).expect(201);
    const old = (await organization.get(`${base}/categories/1`).expect(200)).body;
    expect(old).toEqual(first);
    expect((await organization.get(`${base}/categories`).expect(200)).body.version).toBe(2);
    await organization.post(`${base}/categories`, { version: 1, categories: renamed }).expect(409);
  });

  test('S-17: a category stands below one that is there, and only administrators publish', async () => {
    const label = { 'zh-CN': '甲', 'zh-TW': '甲', en: 'a' };
    await organization.post(`${base}/categories`, { categories: [{ code: 'a.b', label }] }).expect(400);
    await organization
      .post(`${base}/categories`, { categories: [{ code: 'a', label }] }, { as: 'agent' })
      .expect(403);
  });
});
