import { randomBytes } from 'node:crypto';
import type { ServiceName } from '../../infra/postgres/testing.mjs';
import { createDatabaseFromTemplate, dropDatabase, testCluster } from '../../infra/postgres/testing.mjs';

export type { ServiceName };

/** A fresh database on a real PostgreSQL, with the schemas and login roles of all services and no table yet. */
export interface TestDatabase {
  /** The administrator's URL, to look at any schema from outside. */
  adminUrl: string;
  /** What the service itself gets as DATABASE_URL: its own role, search path = its own schema. */
  urlOf(service: ServiceName): string;
  /** Ends all sessions and removes the database. */
  drop(): Promise<void>;
}

/**
 * One server serves the whole jest run and is started by the first test that asks; every call gives a new database
 * (about 50 ms). Call it in `beforeAll`, and `drop()` in `afterAll`; the run removes what is left over.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = await testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { adminUrl, urlOf } = await createDatabaseFromTemplate(cluster, name);
  return { adminUrl, urlOf, drop: () => dropDatabase(cluster, name) };
}
