import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launcher/failure.mjs';
import { answersHttp, answersTcp } from '../launcher/probes.mjs';
import { freePorts, isPortFree } from '../launcher/ports.mjs';
import { runCommand, tellingLine } from '../launcher/run-command.mjs';
import { ensureDatabase, ensureRole, urlFor, withClient } from '../postgres/bootstrap.mjs';
import { dynamicConfig, serverConfig, uiConfig } from './server-config.mjs';

/** @typedef {import('./build.mjs').Engine} Engine */
/** @typedef {import('../launcher/supervisor.mjs').ProcessSpec} ProcessSpec */

const role = 'redress_temporal';
const stores = { temporal: 'temporal', temporal_visibility: 'visibility' };

/**
 * The engine's own databases with their schema brought up to this version; repeatable (0.7 s the first time).
 * @param {{ engine: Engine, adminUrl: string, password: string }} options
 */
export async function prepareEngineDatabases({ engine, adminUrl, password }) {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, role, password);
    // Whoever gives a database away must be a member of the new owner's role, unless a superuser.
    await client.query(`grant ${role} to current_user`);
    for (const name of Object.keys(stores)) await ensureDatabase(client, name, role);
  });
  await Promise.all(Object.entries(stores).map(([database, schema]) => bringUpSchema({ engine, adminUrl, password, database, schema })));
}

async function bringUpSchema({ engine, adminUrl, password, database, schema }) {
  const { hostname, port } = new URL(adminUrl);
  const connection = ['--plugin', 'postgres12', '--ep', hostname, '--port', port || '5432', '--user', role, '--db', database];
  const tool = async (...args) => {
    const { code, output } = await runCommand(engine.sqlTool, [...connection, ...args], { env: { SQL_PASSWORD: password } });
    if (code !== 0) throw new Failure(`The schema of Temporal's database "${database}" could not be brought up to date: ${tellingLine(output)}`);
  };
  const isNew = await withClient(urlFor({ adminUrl, database }), async (client) => {
    const { rows } = await client.query("select to_regclass('public.schema_version') is null as missing");
    return rows[0].missing;
  });
  if (isNew) await tool('setup-schema', '-v', '0.0');
  await tool('update-schema', '--schema-name', `postgresql/v12/${schema}`);
}

/**
 * Writes the configuration and says how the supervisor runs server and UI.
 * @param {{ engine: Engine, adminUrl: string, password: string, dataDir: string, port: number, uiPort: number, rehearsal: boolean }} options
 * @returns {Promise<{ server: ProcessSpec, ui: ProcessSpec }>}
 */
export async function engineProcesses({ engine, adminUrl, password, dataDir, port, uiPort, rehearsal }) {
  const folder = path.join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const write = (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 }); // JSON is YAML; it holds the password
    return file;
  };
  const { hostname, port: databasePort } = new URL(adminUrl);
  const ports = await internalPorts(path.join(folder, 'ports.json'));
  const database = { host: `${hostname}:${databasePort || 5432}`, user: role, password };
  const config = serverConfig({
    database,
    ports: { frontend: port, ...ports },
    dynamicConfigFile: write('dynamic-config.yaml', dynamicConfig({ rehearsal })),
  });
  write('ui.yaml', uiConfig({ uiPort, frontendPort: port }));
  return {
    server: {
      name: 'temporal',
      command: engine.server,
      args: ['--config-file', write('server.yaml', config), '--allow-no-auth', 'start'],
      cwd: folder,
      // The collector keeps to this before it takes more; at rest the server needs a fifth of it.
      env: { ...process.env, GOMEMLIMIT: process.env.GOMEMLIMIT ?? '512MiB' },
      ready: () => answersTcp(port),
    },
    ui: {
      name: 'temporal-ui',
      command: engine.ui,
      args: ['--root', folder, '--config', '.', '--env', 'ui', 'start'],
      cwd: folder,
      stopWithinMs: 2_000,
      ready: () => answersHttp(`http://127.0.0.1:${uiPort}/healthz`),
    },
  };
}

/** The server's services find each other through the database; the same ports again make a restart quick. */
async function internalPorts(file) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (known && (await Promise.all([known.matching, known.history, known.worker, ...known.membership].map(isPortFree))).every(Boolean)) {
    return known;
  }
  const [matching, history, worker, ...membership] = await freePorts(7);
  const chosen = { matching, history, worker, membership };
  writeFileSync(file, JSON.stringify(chosen));
  return chosen;
}
