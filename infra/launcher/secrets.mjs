import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { services } from '../postgres/services.mjs';

/** Processes that call others with a token of their own. */
const clients = ['intake', 'casework', 'notification', 'accountability', 'organization', 'worker', 'web'];

/**
 * @typedef {{
 *   installation: string, administrator: string, temporal: string, session: string,
 *   databases: Record<string, string>, clients: Record<string, string>,
 * }} Secrets  installation = an id, not a secret; clients = by client id `service-<name>`
 */

/**
 * Generated once per data folder and kept there, readable by its owner only.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const known = existsSync(file) ? read(file) : {};
  const secret = () => randomBytes(18).toString('base64url');
  const filled = (names, old = {}) => Object.fromEntries(names.map((name) => [name, old[name] ?? secret()]));
  const secrets = {
    installation: known.installation ?? randomBytes(6).toString('hex'),
    administrator: known.administrator ?? secret(),
    temporal: known.temporal ?? secret(),
    session: known.session ?? secret(),
    databases: filled(services, known.databases),
    clients: filled(clients.map((name) => `service-${name}`), known.clients),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`${file} cannot be read: restore it from a backup, or move the whole data folder away for a fresh start.`);
  }
}
