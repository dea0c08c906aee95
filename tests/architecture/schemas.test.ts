import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../../services/shared/config/project-root';
import { migrate } from '../../services/shared/database/database';
import { createTestDatabase, type ServiceName, type TestDatabase } from '../support/postgres';

const folder = join(projectRoot(), 'services');
const owners = readdirSync(folder).filter((name) =>
  existsSync(join(folder, name, 'migrations')),
) as ServiceName[];
const ownSchemas = `n.nspname = any($1) and c.relname <> 'migrations'`;

let test: TestDatabase;
let admin: Client;
beforeAll(async () => {
  test = await createTestDatabase();
  for (const service of owners) await migrate(test.urlOf(service), `services/${service}/migrations`);
  admin = new Client(test.adminUrl);
  await admin.connect();
}, 60_000);
afterAll(async () => {
  await admin.end();
  await test.drop();
});

const names = async (sql: string): Promise<string[]> =>
  (await admin.query<{ name: string }>(sql, [owners])).rows.map((row) => row.name);

it('finds tables of every service', async () => {
  const schemas = await names(
    `select distinct n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ownSchemas}`,
  );
  expect(schemas.toSorted()).toEqual(owners.toSorted());
});

it('every table has a primary key', async () => {
  expect(
    await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and ${ownSchemas}
         and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
    ),
  ).toEqual([]);
});

it('every foreign key has an index that starts with its columns', async () => {
  expect(
    await names(
      `select k.conrelid::regclass::text || '.' || k.conname as name from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       where k.contype = 'f' and not c.relispartition and ${ownSchemas}
         and not exists (select from pg_index i where i.indrelid = k.conrelid
           and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    ),
  ).toEqual([]);
});

it('instants are timestamptz, texts are text, and money is whole fen', async () => {
  expect(
    await names(
      `select c.oid::regclass::text || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and not c.relispartition and ${ownSchemas}
         and (a.atttypid in ('timestamp'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'money'::regtype)
           or (a.attname ~ '_fen$' and a.atttypid <> 'int8'::regtype))`,
    ),
  ).toEqual([]);
});

it('no service owns or sees anything in the schema of another', async () => {
  expect(
    await names(
      `select n.nspname || ' is open to ' || r.rolname as name from pg_namespace n
       cross join pg_roles r where n.nspname = any($1) and r.rolname <> current_user and not r.rolsuper
         and r.rolname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'usage')
         and not pg_has_role(r.oid, n.nspowner, 'usage')`,
    ),
  ).toEqual([]);
});
