import { Client } from 'pg';
import type { Policy } from '../../workflows/contracts/policy';
import { type OrganizationUnderTest, organizationUnderTest } from './organization-under-test';

const policies = '/api/organization/v1/policies';
let organization: OrganizationUnderTest;
let database: Client;
beforeAll(async () => {
  organization = await organizationUnderTest();
  database = new Client({ connectionString: organization.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await organization.stop();
});

const versions = async () =>
  (await organization.get(policies).expect(200)).body.items.map((p: { version: number }) => p.version);
const policy = async (version: number) =>
  (await organization.get(`${policies}/${version}`).expect(200)).body as Policy;

it('R-14: a start after an update adds the rows that the rules ask for as a new version, and keeps what the company set', async () => {
  const shipped = await policy(1);
  // A version of an older release: rows that it did not know yet, a promise of its own, a permission less.
  await database.query(
    `insert into policy (version, document, published_by)
     select 2, jsonb_set(document::jsonb #- '{regrade}' #- '{permissions,resolveTask}' #- '{clocks,answer}',
                         '{clocks,promise,limit}', '"3wd"')::json, 'administrator' from policy where version = 1`,
  );
  await organization.restart();
  expect(await versions()).toEqual([3, 2, 1]);
  const completed = await policy(3);
  expect(completed.clocks.promise!.limit).toBe('3wd');
  expect(completed.clocks.answer).toEqual(shipped.clocks.answer);
  expect(completed.permissions.resolveTask).toEqual(shipped.permissions.resolveTask);
  expect(completed.regrade).toEqual(shipped.regrade);
});

it('R-14: a start with nothing missing publishes nothing', async () => {
  const before = await versions();
  await organization.restart();
  expect(await versions()).toEqual(before);
});
