import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launcher/failure.mjs';
import { findBinaries } from './binaries.mjs';
import { ensureDatabase, ensureRoles, ensureSchemas, urlFor, withClient } from './bootstrap.mjs';
import { administrator, clusterFolder, createCluster, serverCommand } from './cluster.mjs';
import { roleOf } from './services.mjs';

const database = 'redress';
const wrongPassword = '28P01';

/**
 * The embedded server: its cluster is created when there is none.
 * @param {{ root: string, dataDir: string, port: number, secrets: import('../launcher/secrets.mjs').Secrets, durable: boolean }} options
 * @returns {Promise<{ adminUrl: string, folder: string, spec: import('../launcher/supervisor.mjs').ProcessSpec }>}
 */
export async function embeddedDatabase({ root, dataDir, port, secrets, durable }) {
  const binaries = findBinaries(root);
  const folder = clusterFolder({ dataDir, installation: secrets.installation, account: binaries.account });
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  await createCluster({ binaries, folder, password: secrets.administrator, durable });
  const adminUrl = `postgres://${administrator}:${secrets.administrator}@127.0.0.1:${port}/postgres`;
  return {
    adminUrl,
    folder,
    spec: {
      name: 'postgres',
      ...serverCommand({ binaries, folder, port, durable }),
      stopWithinMs: 20_000,
      advice: `If the database is damaged, restore ${dataDir} from a backup, or move it away to begin afresh.`,
      ready: () => accepts(adminUrl, dataDir),
    },
  };
}

async function accepts(adminUrl, dataDir) {
  try {
    return await withClient(adminUrl, async (client) => void (await client.query('select 1')));
  } catch (error) {
    if (error.code !== wrongPassword) throw error;
    throw new Failure(
      `The database does not accept the password in ${dataDir}/secrets.json: restore that file, or move ${dataDir} away to begin afresh.`,
    );
  }
}

/**
 * The application's database with every service's schema and role; repeatable.
 * @param {{ adminUrl: string, secrets: import('../launcher/secrets.mjs').Secrets }} options
 * @returns {Promise<(service: string) => string>} the URL each service gets
 */
export async function prepareServiceSchemas({ adminUrl, secrets }) {
  try {
    await withClient(adminUrl, async (client) => {
      await ensureRoles(client, secrets.databases);
      await ensureDatabase(client, database);
    });
    await withClient(urlFor({ adminUrl, database }), ensureSchemas);
  } catch (error) {
    throw new Failure(
      `The database at ${new URL(adminUrl).host} could not be prepared (${error.message || error.code}): DATABASE_URL must be an administrator's on a PostgreSQL that runs.`,
      { cause: error },
    );
  }
  return (service) => urlFor({ adminUrl, database, user: roleOf(service), password: secrets.databases[service] });
}
