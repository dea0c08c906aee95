import { type OrganizationUnderTest, organizationUnderTest } from './organization-under-test';

const staff = '/api/organization/v1/staff';
const departments = '/api/organization/v1/departments';
const internal = '/api/organization/v1/internal/staff';
const service = 'service-worker';
const zhang = {
  id: 'zhang-wei',
  name: '章未',
  email: 'zhang-wei@redress.example',
  phone: '+86 21 5555 0101',
  role: 'specialist',
  roles: ['specialist', 'quality'],
  department: 'billing',
  team: 'billing-cases',
  level: 2,
  skills: ['mandarin', 'cantonese'],
  active: true,
};

let organization: OrganizationUnderTest;
beforeAll(async () => {
  organization = await organizationUnderTest();
});
afterAll(() => organization.stop());

const ids = (items: { id: string }[]) => items.map(({ id }) => id);

it('starts with six departments and a person for every role', async () => {
  const listed = (await organization.get(departments).expect(200)).body.items;
  expect(listed).toHaveLength(6);
  expect(listed[0]).toEqual({
    code: 'appliances',
    name: { zh: '家用电器部', en: 'Home appliances' },
    kind: 'product',
    customerFacing: false,
  });
  for (const role of ['agent', 'complaint-manager', 'hr', 'executive', 'auditor']) {
    const { body } = await organization.get(`${staff}?role=${role}`).expect(200);
    expect(ids(body.items)).toContain(role);
  }
});

it('adds a person, changes them, and answers with them as they are now', async () => {
  await organization.post(staff, zhang).expect(201);
  expect((await organization.get(`${internal}/zhang-wei`, service).expect(200)).body).toEqual(zhang);
  const { phone: _phone, skills: _skills, ...moved } = { ...zhang, department: 'delivery', active: false };
  await organization.post(staff, moved).expect(200);
  expect((await organization.get(`${internal}/zhang-wei`, service).expect(200)).body).toEqual(moved);
});

it('finds people by any of their roles, by department and by whether they are active', async () => {
  await organization.post(staff, { ...zhang, id: 'li-na' });
  await organization.post(staff, { ...zhang, id: 'li-bo', active: false });
  const found = async (query: string) =>
    ids((await organization.get(`${staff}?${query}`).expect(200)).body.items);
  expect(await found('role=quality&department=billing')).toEqual(['li-bo', 'li-na']);
  expect(await found('role=quality&department=billing&active=true')).toEqual(['li-na']);
  expect(await found('department=billing&active=false')).toEqual(['li-bo']);
  expect(await found('role=agent&department=billing')).toEqual([]);
});

it('lists staff page by page without losing or repeating anybody', async () => {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body } = await organization.get(`${staff}?limit=7${query}`).expect(200);
    all.push(...ids(body.items));
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(all).toEqual(ids((await organization.get(`${staff}?limit=200`)).body.items));
  expect(new Set(all).size).toBe(all.length);
});

it('adds and renames departments, and refuses one that would stand below itself', async () => {
  const north = { code: 'delivery-north', name: { zh: '北区配送', en: 'Delivery north' }, kind: 'service' };
  await organization.post(departments, { ...north, parent: 'delivery' }).expect(201);
  const renamed = { ...north, name: { zh: '华北配送', en: 'Delivery, north' }, parent: 'delivery' };
  await organization.post(departments, renamed).expect(200);
  const listed = (await organization.get(departments)).body.items;
  expect(listed).toContainEqual({ ...renamed, customerFacing: false });

  const circle = {
    code: 'delivery',
    name: { zh: '配送', en: 'Delivery' },
    kind: 'service',
    parent: 'delivery-north',
  };
  const answer = await organization.post(departments, circle).expect(422);
  expect(answer.body).toMatchObject({ code: 'unprocessable', errors: [{ path: 'parent' }] });
});

it('refuses people and departments that refer to nothing', async () => {
  const person = await organization.post(staff, { ...zhang, id: 'nobody', department: 'moon' }).expect(422);
  expect(person.body.errors).toEqual([{ path: 'department', message: 'there is no department moon' }]);
  await organization
    .post(departments, { code: 'x', name: { zh: 'x', en: 'x' }, kind: 'x', parent: 'moon' })
    .expect(422);
  await organization.get(`${internal}/nobody`, service).expect(404);
});

it.each([
  ['a role that is not among the roles', { ...zhang, role: 'agent' }],
  ['an unknown role', { ...zhang, roles: ['specialist', 'boss'] }],
  ['the same role twice', { ...zhang, roles: ['specialist', 'specialist'] }],
  ['a level beyond the ranks', { ...zhang, level: 7 }],
  ['an address that is none', { ...zhang, email: 'zhang' }],
  ['an id with spaces', { ...zhang, id: 'zhang wei' }],
  ['an unknown field', { ...zhang, salary: 1 }],
])('refuses a person with %s', async (_case, body) => {
  const answer = await organization.post(staff, body).expect(400);
  expect(answer.body.code).toBe('validation_failed');
});

it('keeps what people changed when it starts again, and adds nothing twice', async () => {
  const [agent] = (await organization.get(`${staff}?role=agent`)).body.items;
  await organization.post(staff, { ...agent, active: false }).expect(200);
  const before = (await organization.get(`${staff}?limit=200`)).body;
  await organization.restart();
  expect((await organization.get(`${staff}?limit=200`)).body).toEqual(before);
});

it('shows staff to staff only, lets administrators write, and resolves people for services only', async () => {
  await organization.get(staff, 'channel-app').expect(403);
  await organization.post(staff, zhang, { as: 'hr' }).expect(403);
  await organization.get(`${internal}/agent`, 'administrator').expect(403);
});
