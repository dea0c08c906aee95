import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../launcher/failure.mjs';
import { freePort } from '../launcher/ports.mjs';
import { endLeftovers, recordProcess } from '../launcher/run-folder.mjs';
import { startWatchdog } from '../launcher/watchdog.mjs';
import { findBinaries } from './binaries.mjs';
import { ensureRoles, ensureSchemas, urlFor, waitForServer, withClient } from './bootstrap.mjs';
import { administrator, createCluster, serverCommand } from './cluster.mjs';
import { roleOf, services } from './services.mjs';

/** @typedef {import('./bootstrap.mjs').Service} ServiceName */
/** @typedef {{ adminUrl: string, passwords: Record<string, string> }} TestCluster */

const template = 'redress_template';

/**
 * Before a jest run: a folder for what its workers start, known to them by REDRESS_TEST_RUN. Costs nothing until used.
 * @param {string} root
 */
export function openTestRun(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'redress-test-'));
  chmodSync(folder, 0o711); // the account PostgreSQL runs as must get through
  process.env.REDRESS_TEST_RUN = folder;
  process.env.REDRESS_TEST_ROOT = root;
  const watchdog = startWatchdog({ root, dataDir: folder, everybody: true });
  return async () => {
    for (const name of readdirSync(folder)) if (name.startsWith('stack-')) await endLeftovers(path.join(folder, name));
    await endLeftovers(folder);
    watchdog.dismiss();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * The one server of this jest run; whichever worker asks first starts it, the others wait for it.
 * @returns {Promise<TestCluster>}
 */
export async function testCluster() {
  const folder = process.env.REDRESS_TEST_RUN;
  const root = process.env.REDRESS_TEST_ROOT;
  if (!folder || !root) throw new Failure('Run tests with the configuration infra/jest.config.cjs: it opens and closes the test run.');
  const ready = path.join(folder, 'cluster.json');
  try {
    mkdirSync(path.join(folder, 'cluster-taken'));
  } catch {
    return waitForFile(ready);
  }
  let result;
  try {
    result = await startCluster(root, folder);
  } catch (error) {
    result = { failure: error instanceof Error ? error.message : String(error) };
  }
  writeFileSync(`${ready}.new`, JSON.stringify(result), { mode: 0o600 });
  renameSync(`${ready}.new`, ready);
  return waitForFile(ready);
}

async function startCluster(root, folder) {
  const binaries = findBinaries(root);
  const secret = () => randomBytes(12).toString('hex');
  const password = secret();
  const data = path.join(folder, 'postgres');
  await createCluster({ binaries, folder: data, password, durable: false });
  const port = await freePort();
  const { command, args, stopSignal, ...options } = serverCommand({ binaries, folder: data, port, durable: false });
  const log = openSync(path.join(folder, 'postgres.log'), 'a');
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  recordProcess(folder, 'postgres', /** @type {number} */ (child.pid), stopSignal);
  child.unref();
  const adminUrl = `postgres://${administrator}:${password}@127.0.0.1:${port}/postgres`;
  await waitForServer(adminUrl, { timeoutMs: 30_000, gaveUp: () => child.exitCode !== null });
  const passwords = Object.fromEntries(services.map((service) => [service, secret()]));
  await withClient(adminUrl, async (client) => {
    await ensureRoles(client, passwords);
    await client.query(`create database ${template} template template0 encoding 'UTF8'`);
  });
  await withClient(urlFor({ adminUrl, database: template }), ensureSchemas);
  return { adminUrl, passwords };
}

/**
 * @param {TestCluster} cluster @param {string} name
 * @returns {Promise<{ adminUrl: string, urlOf: (service: ServiceName) => string }>}
 */
export async function createDatabaseFromTemplate({ adminUrl, passwords }, name) {
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public`);
    // Rights on the database itself are not copied from the template.
    await client.query(`grant connect, temporary on database ${name} to ${services.map(roleOf).join(', ')}`);
  });
  return {
    adminUrl: urlFor({ adminUrl, database: name }),
    urlOf: (service) => urlFor({ adminUrl, database: name, user: roleOf(service), password: passwords[service] }),
  };
}

/** @param {TestCluster} cluster @param {string} name */
export async function dropDatabase({ adminUrl }, name) {
  await withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

async function waitForFile(file) {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 50) {
    try {
      const content = JSON.parse(readFileSync(file, 'utf8'));
      if (content.failure) throw new Failure(`The test database did not start: ${content.failure}`);
      return content;
    } catch (error) {
      if (error instanceof Failure) throw error;
    }
    await sleep(50);
  }
  throw new Failure('The test database did not start within a minute.');
}
