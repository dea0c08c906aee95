import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launcher/failure.mjs';
import { canReach, rootsPlace } from './binaries.mjs';

export const administrator = 'redress_admin';

/**
 * Where the cluster keeps its data: inside the data folder, or, when root's own folder is closed to the account
 * PostgreSQL runs as, at root's place under the installation's own id.
 * @param {{ dataDir: string, installation: string, account: import('./binaries.mjs').Account }} options
 */
export function clusterFolder({ dataDir, installation, account }) {
  return canReach(dataDir, account) ? path.join(dataDir, 'postgres') : path.join(rootsPlace, installation, 'postgres');
}

/**
 * Creates the cluster when there is none. It is made aside and renamed, so a start killed in between leaves no half one.
 * @param {{ binaries: import('./binaries.mjs').Binaries, folder: string, password: string, durable?: boolean }} options
 * @returns {Promise<boolean>} whether it was created now
 */
export async function createCluster({ binaries, folder, password, durable = true }) {
  if (existsSync(path.join(folder, 'PG_VERSION'))) {
    requireVersion(folder, binaries.major);
    removeStalePid(folder);
    return false;
  }
  if (existsSync(folder)) {
    throw new Failure(
      `${folder} exists but holds no PostgreSQL database: move it away (a fresh one is made), or restore it from a backup.`,
    );
  }
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = binaries.account;
  if (uid !== undefined && gid !== undefined) for (const at of [unfinished, passwordFile]) chownSync(at, uid, gid);
  try {
    await run(binaries.initdb, [
      `--pgdata=${unfinished}`, `--username=${administrator}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ], binaries.account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
  return true;
}

/**
 * How the supervisor starts the server. Sized for a small machine: every service holds a pool of about ten
 * connections, the Temporal server about thirty.
 * @param {{ binaries: import('./binaries.mjs').Binaries, folder: string, port: number, durable?: boolean }} options
 */
export function serverCommand({ binaries, folder, port, durable = true }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 150,
    shared_buffers: '96MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements hold personal data; the log gets the error without its text.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Safe against a killed process still (commits stay synchronous), not against a power cut.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return {
    command: binaries.postgres,
    args: ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    ...binaries.account,
    cwd: folder,
    stopSignal: /** @type {const} */ ('SIGINT'), // fast shutdown: ends sessions, writes a checkpoint
  };
}

function requireVersion(folder, major) {
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Failure(
    `The data in ${folder} was written by PostgreSQL ${found}, this version brings ${major}: dump it with the old version and load it here, or set REDRESS_DATA_DIR to a new folder.`,
  );
}

/** Our leftovers were ended before; a pid file that still names a living process names a stranger with a reused pid. */
function removeStalePid(folder) {
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

function run(command, args, account) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { ...account, cwd: path.parse(process.cwd()).root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(undefined) : reject(new Failure(`PostgreSQL could not create its database folder: ${lastLine(output)}`))));
  });
}

function lastLine(text) {
  return text.trim().split('\n').findLast((line) => /error|fatal|could not/i.test(line)) ?? text.trim().split('\n').at(-1) ?? '';
}
