import path from 'node:path';
import { Failure } from '../launcher/failure.mjs';
import { runCommand, tellingLine } from '../launcher/run-command.mjs';
import { ensureDatabase, ensureRole, urlFor, withClient } from '../postgres/bootstrap.mjs';
import { bringBackIndexes, leaveOutIndexes } from './visibility-indexes.mjs';

/** @typedef {import('./build.mjs').Engine} Engine */

export const engineRole = 'redress_temporal';
const stores = { temporal: 'temporal', temporal_visibility: 'visibility' };

/**
 * The engine's own databases with their schema brought up to this version; repeatable (0.7 s the first time).
 * @param {{ engine: Engine, adminUrl: string, password: string }} options
 */
export async function prepareEngineDatabases({ engine, adminUrl, password }) {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, engineRole, password);
    // Whoever gives a database away must be a member of the new owner's role, unless a superuser.
    await client.query(`grant ${engineRole} to current_user`);
    for (const name of Object.keys(stores)) await ensureDatabase(client, name, engineRole);
  });
  await Promise.all([
    bringUpSchema({ engine, adminUrl, password, database: 'temporal' }),
    bringUpVisibility({ engine, adminUrl, password, database: 'temporal_visibility' }),
  ]);
}

/** The engine's updates of its schema find every index that they know; for its work most are left out. */
async function bringUpVisibility(options) {
  const build = path.basename(path.dirname(options.engine.server));
  const within = (work) => withClient(urlFor({ adminUrl: options.adminUrl, database: options.database }), work);
  if (await within((client) => bringBackIndexes(client, build))) return;
  await bringUpSchema(options);
  await within((client) => leaveOutIndexes(client, build));
}

async function bringUpSchema({ engine, adminUrl, password, database }) {
  const { hostname, port } = new URL(adminUrl);
  const connection = ['--plugin', 'postgres12', '--ep', hostname, '--port', port || '5432', '--user', engineRole, '--db', database];
  const tool = async (...args) => {
    const { code, output } = await runCommand(engine.sqlTool, [...connection, ...args], { env: { SQL_PASSWORD: password } });
    if (code !== 0) throw new Failure(`The schema of Temporal's database "${database}" could not be brought up to date: ${tellingLine(output)}`);
  };
  const isNew = await withClient(urlFor({ adminUrl, database }), async (client) => {
    const { rows } = await client.query("select to_regclass('public.schema_version') is null as missing");
    return rows[0].missing;
  });
  if (isNew) await tool('setup-schema', '-v', '0.0');
  await tool('update-schema', '--schema-name', `postgresql/v12/${stores[database]}`);
}
