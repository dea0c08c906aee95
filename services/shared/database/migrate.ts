import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../config/project-root';
import type { Logger } from '../logging/logger';
import { isConnectionFault } from './database-faults';

/**
 * Brings a service's own schema up to date with its `.sql` files; forward only, each file in its transaction, one
 * process at a time (advisory lock). Waits for a database that is away; any other fault is thrown.
 * @param url the service's role, whose search_path is its own schema
 * @param folder from the project root, e.g. `services/intake/migrations`
 */
export async function migrate(url: string, folder: string, options: { logger?: Logger } = {}): Promise<void> {
  for (;;) {
    try {
      await migrateOnce(url, folder, options.logger);
      return;
    } catch (error) {
      if (!isConnectionFault(error)) throw error;
      options.logger?.warn({ err: error, folder }, 'the database is away; migrating as soon as it is back');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

async function migrateOnce(url: string, folder: string, logger?: Logger): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // the failing statement reports it
  await client.connect();
  try {
    const found = await client.query<{ schema: string | null }>('select current_schema() as schema');
    const schema = found.rows[0]?.schema;
    if (!schema)
      throw new Error(`the database role of ${folder} has no schema of its own on its search_path`);
    // Heavy, and needed once: loaded here so that it does not stay with processes that never migrate.
    const { runner } = await import('node-pg-migrate');
    await runner({
      dbClient: client,
      dir: join(projectRoot(), folder),
      direction: 'up',
      migrationsTable: 'migrations',
      migrationsSchema: schema,
      schema,
      advisoryLockMode: 'wait',
      verbose: false,
      logger: {
        debug: () => undefined,
        info: (text) => logger?.debug(text),
        warn: (text) => logger?.warn(text),
        error: (text) => logger?.error(text),
      },
    } as Parameters<typeof runner>[0]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
