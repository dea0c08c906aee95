import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allDone, bringUpDatabase, bringUpEngine, ownProcesses, prepareEngine } from './launcher/bring-up.mjs';
import { defaultPorts, portVariable } from './launcher/catalog.mjs';
import { requireDiskSpace } from './launcher/disk.mjs';
import { Failure } from './launcher/failure.mjs';
import { freePorts, requireFreePorts } from './launcher/ports.mjs';
import { createProcessGroup } from './launcher/process-group.mjs';
import { boundLogs, logFolder } from './launcher/process-log.mjs';
import { endLeftovers, releaseLock, takeLock } from './launcher/run-folder.mjs';
import { loadSecrets } from './launcher/secrets.mjs';
import { createSteps } from './launcher/steps.mjs';
import { startWatchdog } from './launcher/watchdog.mjs';
import { urlFor } from './postgres/bootstrap.mjs';

/** @typedef {import('./launcher/catalog.mjs').PortName} PortName */
/** @typedef {'postgres' | 'temporal' | 'temporal-ui' | typeof import('./launcher/catalog.mjs').nodeProcesses[number]['name']} ProcessName */

/**
 * @typedef {object} StackOptions
 * @property {string} root project root; `dist/` must be compiled
 * @property {string} dataDir everything that stays is kept there, logs too
 * @property {Partial<Record<PortName, number>> | 'free'} [ports] the usual ones, unless named; 'free' = any
 * @property {boolean} [rehearsal] allows time skipping
 * @property {ProcessName[]} [only] exactly these processes
 * @property {boolean} [durable] false = faster database whose data does not outlive a power cut, for tests
 * @property {string} [databaseUrl] administrator's URL of a PostgreSQL to use instead of the embedded one
 * @property {string} [temporalAddress] a Temporal to use instead of our own
 * @property {Record<string, string>} [env] added to every Node process's environment
 * @property {(line: string) => void} [log]
 * @property {AbortSignal} [signal] ends the start, and what it had started
 */

/**
 * Starts everything in order and keeps it running. Throws a Failure, with nothing left running, when it cannot.
 * @param {StackOptions} options
 */
export async function startStack(options) {
  const { root, only, log = () => {}, signal } = options;
  const dataDir = path.resolve(options.dataDir);
  requireDiskSpace(dataDir, 300);
  takeLock(dataDir);

  const group = createProcessGroup({ dataDir, say: log });
  const watchdog = startWatchdog({ root, dataDir });
  const endLogWatch = boundLogs(dataDir);
  const stateFile = path.join(dataDir, 'state.json');
  async function stop() {
    await group.stop();
    rmSync(stateFile, { force: true });
    endLogWatch();
    watchdog.dismiss();
    releaseLock(dataDir);
  }

  const interrupted = new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Failure('The start was interrupted.')));
  });
  interrupted.catch(() => {}); // it may come when nobody races against it any more
  try {
    const left = await endLeftovers(dataDir);
    if (left.length > 0) log(`  ! ended what a killed start had left behind: ${left.join(', ')}`);
    const secrets = loadSecrets(dataDir);
    const ports = await choosePorts(options);
    const wants = (name) => !only || only.includes(name);
    await requireFreePorts(portsInUse(ports, options, wants));
    const site = {
      ...options, dataDir, ports, secrets, wants, group,
      rehearsal: options.rehearsal ?? false,
      durable: options.durable ?? true,
      steps: createSteps({ write: log }),
    };
    const { urls, env, database } = await Promise.race([bringUp(site), interrupted]);
    // Where `npm run token` and its like find what runs here. It holds client secrets: for the owner's eyes.
    const state = { ...urls, rehearsal: site.rehearsal, serviceClients: secrets.clients };
    writeFileSync(stateFile, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    return {
      urls,
      ports,
      /** The environment each Node process got, by name. */
      env,
      /** Secrets by client id, for tests that call as a service. */
      serviceClients: secrets.clients,
      /** The application's database as administrator, to look at any schema from outside; '' without a database. */
      adminUrl: database ? urlFor({ adminUrl: database.adminUrl, database: 'redress' }) : '',
      dataDir,
      logFolder: logFolder(dataDir),
      processes: group.list,
      /** A fault: the supervisor starts the process again. @param {ProcessName} name @param {NodeJS.Signals} [by] */
      kill: (name, by = 'SIGKILL') => group.find(name).kill(by),
      /** Ends it and leaves it ended, until `resume`. @param {ProcessName} name */
      pause: (name) => group.find(name).stop(),
      /** Returns when it is ready. @param {ProcessName} name */
      resume: (name) => group.find(name).start(),
      /** @param {ProcessName} name @param {number} [timeoutMs] */
      untilReady: (name, timeoutMs = 60_000) => group.find(name).untilReady({ timeoutMs }),
      /** @param {ProcessName} name */
      async restart(name) {
        await group.find(name).stop();
        await group.find(name).start();
      },
      stop,
      /** Stops and removes everything it kept. For tests. */
      async remove() {
        await stop();
        for (const folder of [database?.folder, dataDir]) if (folder) rmSync(folder, { recursive: true, force: true });
      },
      /** For a second Ctrl-C. */
      killNow: group.killNow,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @typedef {Awaited<ReturnType<typeof startStack>>} Stack */

/** @param {import('./launcher/bring-up.mjs').Site} site */
async function bringUp(site) {
  const engine = site.wants('temporal') ? await prepareEngine(site) : undefined;
  const database = site.wants('postgres') ? await bringUpDatabase(site) : undefined;
  const own = ownProcesses(site, engine ?? { address: site.temporalAddress ?? '', uiUrl: '' }, database?.urlOf ?? (() => ''));
  const [first, ...others] = own.phases;
  await allDone([...(engine ? [bringUpEngine(site, engine, database?.adminUrl ?? '')] : []), ...own.startPhase(first ?? 1)]);
  for (const phase of others) await allDone(own.startPhase(phase));
  return { urls: own.urls, env: own.env, database };
}

/** @param {StackOptions} options @returns {Promise<Record<PortName, number>>} */
async function choosePorts({ ports = {} }) {
  if (ports !== 'free') return { ...defaultPorts, ...ports };
  const names = Object.keys(defaultPorts);
  const free = await freePorts(names.length);
  return /** @type {any} */ (Object.fromEntries(names.map((name, i) => [name, free[i]])));
}

function portsInUse(ports, { databaseUrl, temporalAddress }, wants) {
  const isOurs = { postgres: !databaseUrl, temporal: !temporalAddress, temporalUi: !temporalAddress };
  const processOf = { temporalUi: 'temporal-ui', smtp: 'inbox' };
  return Object.entries(ports)
    .filter(([name]) => (isOurs[name] ?? true) && wants(processOf[name] ?? name))
    .map(([name, port]) => ({ name, port, variable: portVariable(name) }));
}
