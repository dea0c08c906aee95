import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answersHttp, answersTcp } from '../launcher/probes.mjs';
import { freePorts, isPortFree } from '../launcher/ports.mjs';
import { engineRole } from './engine-databases.mjs';
import { dynamicConfig, serverConfig, uiConfig } from './server-config.mjs';

/** @typedef {import('./build.mjs').Engine} Engine */
/** @typedef {import('../launcher/supervisor.mjs').ProcessSpec} ProcessSpec */

/**
 * Writes the configuration and says how the supervisor runs server and UI.
 * @param {{ engine: Engine, adminUrl: string, password: string, dataDir: string, port: number, uiPort: number, rehearsal: boolean }} options
 * @returns {Promise<{ server: ProcessSpec, ui: ProcessSpec, registered: () => void }>} `registered`: to be called when
 *   namespaces and search attributes are there; the running server reads it within ten seconds
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
  const database = { host: `${hostname}:${databasePort || 5432}`, user: engineRole, password };
  const configure = (options) => write('dynamic-config.yaml', dynamicConfig({ rehearsal, ...options }));
  const config = serverConfig({
    database,
    ports: { frontend: port, ...ports },
    dynamicConfigFile: configure({ registering: true }),
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
    registered: () => void configure({ registering: false }),
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
