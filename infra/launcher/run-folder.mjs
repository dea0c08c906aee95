import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { identify, isAlive, signalGroup } from './process-identity.mjs';

/**
 * `<dataDir>/run`: who runs this data folder and which processes it started. Every entry carries the start time of
 * its process, so a pid that was given to a stranger meanwhile is never touched.
 * @typedef {{ pid: number, startTime?: string }} Identity
 * @typedef {Identity & { name: string, launcher: Identity, stopSignal: NodeJS.Signals }} Entry
 */

const lockName = 'launcher.json';
const runFolder = (dataDir) => path.join(dataDir, 'run');

/**
 * Takes the data folder for this process; throws one sentence when a living launcher has it.
 * @param {string} dataDir
 */
export function takeLock(dataDir) {
  mkdirSync(runFolder(dataDir), { recursive: true });
  const lock = path.join(runFolder(dataDir), lockName);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(mine, lock); // fails when it exists: the one atomic way to take it
        return;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readIdentity(lock);
      if (holder && isAlive(holder)) {
        throw new Failure(
          `Redress is already running on ${dataDir} (pid ${holder.pid}): stop it with Ctrl-C there or "kill ${holder.pid}", or set REDRESS_DATA_DIR to another folder.`,
        );
      }
      rmSync(lock, { force: true });
    }
    throw new Failure(`Another start took ${dataDir} at the same moment: wait for it, or try again.`);
  } finally {
    unlinkSync(mine);
  }
}

/** @param {string} dataDir */
export function releaseLock(dataDir) {
  const lock = path.join(runFolder(dataDir), lockName);
  if (readIdentity(lock)?.pid === process.pid) rmSync(lock, { force: true });
}

/** @param {string} dataDir @param {string} name @param {number} pid @param {NodeJS.Signals} stopSignal */
export function recordProcess(dataDir, name, pid, stopSignal) {
  const entry = { name, ...identify(pid), stopSignal, launcher: identify(process.pid) };
  mkdirSync(runFolder(dataDir), { recursive: true });
  writeFileSync(path.join(runFolder(dataDir), `${name}.pid`), JSON.stringify(entry));
}

/** @param {string} dataDir @param {string} name */
export function forgetProcess(dataDir, name) {
  rmSync(path.join(runFolder(dataDir), `${name}.pid`), { force: true });
}

/** @param {string} dataDir @returns {Entry[]} */
function readEntries(dataDir) {
  let names = [];
  try {
    names = readdirSync(runFolder(dataDir)).filter((name) => name.endsWith('.pid'));
  } catch {
    return [];
  }
  return names.flatMap((name) => readIdentity(path.join(runFolder(dataDir), name)) ?? []);
}

/**
 * Ends what a launcher left behind when it was killed: first politely, after five seconds by force, PostgreSQL last.
 * @param {string} dataDir
 * @param {{ launcher?: Identity }} [options] launcher = only processes that this one started
 * @returns {Promise<string[]>} the names of those that were still alive
 */
export async function endLeftovers(dataDir, { launcher } = {}) {
  const entries = readEntries(dataDir).filter(
    (entry) => !launcher || (entry.launcher.pid === launcher.pid && entry.launcher.startTime === launcher.startTime),
  );
  const alive = entries.filter(isAlive);
  const database = alive.filter(({ name }) => name === 'postgres');
  for (const group of [alive.filter((entry) => !database.includes(entry)), database]) await endAll(group);
  for (const { name } of entries) forgetProcess(dataDir, name);
  return alive.map(({ name }) => name);
}

async function endAll(entries) {
  for (const { pid, stopSignal } of entries) signalGroup(pid, stopSignal);
  for (let waited = 0; entries.some(isAlive) && waited < 5_000; waited += 50) await sleep(50);
  for (const entry of entries) if (isAlive(entry)) signalGroup(entry.pid, 'SIGKILL');
  while (entries.some(isAlive)) await sleep(20);
}

/** @returns {any} undefined when the file is gone or half written */
function readIdentity(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
