import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a service works in its own schema without naming it', async () => {
  await ask(database.urlOf('casework'), 'create table note (id int primary key)');
  const rows = await ask(database.adminUrl, `select schemaname from pg_tables where tablename = 'note'`);
  expect(rows).toEqual([{ schemaname: 'casework' }]);
});

test('no service reads the schema of another', async () => {
  await ask(database.urlOf('intake'), 'create table contact (id int primary key)');
  await expect(ask(database.urlOf('casework'), 'select * from intake.contact')).rejects.toThrow(/permission denied/);
  await expect(ask(database.urlOf('casework'), 'create table public.stray (id int)')).rejects.toThrow(/permission denied/);
});

test('the database speaks UTF-8 and UTC whatever the machine is set to', async () => {
  const [row] = await ask(
    database.urlOf('intake'),
    `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone, '投诉😀' as text`,
  );
  expect(row).toEqual({ encoding: 'UTF8', zone: 'UTC', text: '投诉😀' });
});
