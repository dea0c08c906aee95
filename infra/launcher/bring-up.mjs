import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { embeddedDatabase, prepareServiceSchemas } from '../postgres/database.mjs';
import { chooseEngine, devServerProcess, registerNamespaces } from '../temporal/choose-engine.mjs';
import { prepareEngineDatabases } from '../temporal/engine-databases.mjs';
import { engineProcesses } from '../temporal/engine-process.mjs';
import { nodeProcesses, processEnvironment, stackUrls } from './catalog.mjs';
import { Failure } from './failure.mjs';
import { answersHttp } from './probes.mjs';

/**
 * @typedef {object} Site what a start works with
 * @property {string} root
 * @property {string} dataDir
 * @property {Record<import('./catalog.mjs').PortName, number>} ports
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {boolean} rehearsal
 * @property {boolean} durable
 * @property {string} [databaseUrl]
 * @property {string} [temporalAddress]
 * @property {Record<string, string>} [env]
 * @property {(name: string) => boolean} wants
 * @property {import('./process-group.mjs').ProcessGroup} group
 * @property {import('./steps.mjs').Steps} steps
 */

/**
 * The database with every service's schema.
 * @param {Site} site
 */
export async function bringUpDatabase(site) {
  const { root, dataDir, ports, secrets, durable, group, steps } = site;
  return steps.step('PostgreSQL', async () => {
    if (site.databaseUrl) {
      const urlOf = await prepareServiceSchemas({ adminUrl: site.databaseUrl, secrets });
      return { adminUrl: site.databaseUrl, folder: undefined, urlOf };
    }
    const { adminUrl, folder, spec } = await embeddedDatabase({ root, dataDir, port: ports.postgres, secrets, durable });
    if (!folder.startsWith(dataDir)) steps.say(`  ! PostgreSQL's account cannot enter ${dataDir}: the database is in ${folder}`);
    await group.start(0, spec);
    return { adminUrl, folder, urlOf: await prepareServiceSchemas({ adminUrl, secrets }) };
  });
}

/**
 * Which engine it will be; the real one is built now when it has to be.
 * @param {Site} site
 */
export async function prepareEngine({ root, temporalAddress, ports, steps }) {
  const choice = await steps.step('Temporal engine', (progress) =>
    chooseEngine({ root, address: temporalAddress, progress, say: steps.say }),
  );
  return choice.kind === 'cluster'
    ? { choice, address: choice.address, uiUrl: process.env.TEMPORAL_UI_URL ?? `http://${choice.address.split(':')[0]}:8233` }
    : { choice, address: `127.0.0.1:${ports.temporal}`, uiUrl: `http://localhost:${ports.temporalUi}` };
}

/**
 * The engine with its namespaces.
 * @param {Site} site @param {Awaited<ReturnType<typeof prepareEngine>>} engine @param {string} adminUrl
 */
export async function bringUpEngine(site, { choice, address }, adminUrl) {
  const { root, dataDir, ports, rehearsal, secrets, group, steps, wants } = site;
  const around = { dataDir, port: ports.temporal, uiPort: ports.temporalUi, rehearsal };
  await steps.step('Temporal', async () => {
    let registered = () => {};
    if (choice.kind === 'dev') {
      await group.start(1, devServerProcess({ root, executable: choice.executable, ...around }), { timeoutMs: 180_000 });
    }
    if (choice.kind === 'server') {
      const database = { engine: choice.engine, adminUrl, password: secrets.temporal };
      await prepareEngineDatabases(database);
      const { server, ui, ...engine } = await engineProcesses({ ...database, ...around });
      registered = engine.registered;
      await group.start(1, server);
      if (wants('temporal-ui')) await group.start(2, ui);
    }
    await registerNamespaces({ root, address });
    registered();
  });
}

/**
 * Our own processes, phase after phase.
 * @param {Site} site @param {{ address: string, uiUrl: string }} engine @param {(service: string) => string} databaseUrl
 */
export function ownProcesses(site, engine, databaseUrl) {
  const { root, dataDir, ports, rehearsal, secrets, group, steps, wants } = site;
  const urls = stackUrls({ ports, temporalAddress: engine.address, temporalUiUrl: engine.uiUrl });
  /** @type {Record<string, Record<string, string>>} */
  const env = {};

  const start = async ({ name, phase, entry, preload }) => {
    const file = path.join(root, 'dist', entry);
    if (!existsSync(file)) throw new Failure(`${file} is missing: run "npm run build" and start again.`);
    const port = ports[name];
    const told = {
      ...processEnvironment({ name, port, smtpPort: ports.smtp, urls, dataDir, rehearsal, secrets, databaseUrl }),
      ...site.env,
    };
    env[name] = told;
    mkdirSync(told.DATA_DIR ?? dataDir, { recursive: true });
    const spec = {
      name,
      command: process.execPath,
      args: ['--enable-source-maps', ...(preload ? ['--require', path.join(root, 'dist', preload)] : []), file],
      cwd: root,
      env: { ...inheritedEnvironment(), ...told },
      ready: () => answersHttp(`http://127.0.0.1:${port}/readyz`),
    };
    await steps.step(name, () => group.start(phase, spec));
  };

  return {
    urls,
    env,
    /** @param {number} phase @returns {Promise<void>[]} */
    startPhase: (phase) => nodeProcesses.filter((entry) => entry.phase === phase && wants(entry.name)).map(start),
    phases: [...new Set(nodeProcesses.map(({ phase }) => phase))],
  };
}

/** Waits for all, so that nothing is still starting when the first failure is answered by a stop. @param {Promise<unknown>[]} starts */
export async function allDone(starts) {
  const failed = (await Promise.allSettled(starts)).find(({ status }) => status === 'rejected');
  if (failed) throw /** @type {PromiseRejectedResult} */ (failed).reason;
}

/** What the terminal's environment may pass on; the rest is ours to say, so a stray PORT in a shell does no harm. */
function inheritedEnvironment() {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'LD_LIBRARY_PATH'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
