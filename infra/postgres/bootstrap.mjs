import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { roleOf, services } from './services.mjs';

/** @typedef {typeof services[number]} Service */

/**
 * @param {{ adminUrl: string, database?: string, user?: string, password?: string }} parts
 * @returns {string} the same cluster as another user or in another database
 */
export function urlFor({ adminUrl, database, user, password }) {
  const url = new URL(adminUrl);
  if (database) url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * Waits until the server takes connections.
 * @param {string} url @param {{ timeoutMs: number, gaveUp?: () => boolean }} options
 */
export async function waitForServer(url, { timeoutMs, gaveUp = () => false }) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await withClient(url, async (client) => void (await client.query('select 1')));
    } catch (error) {
      if (Date.now() > end || gaveUp()) throw error;
      await sleep(50);
    }
  }
}

/**
 * Roles are created, their passwords and search paths set to what we hold. Repeatable.
 * @param {pg.Client} client as administrator @param {Record<string, string>} passwords by service
 */
export async function ensureRoles(client, passwords) {
  for (const service of services) {
    const role = client.escapeIdentifier(roleOf(service));
    await ensureRole(client, roleOf(service), passwords[service] ?? '');
    await client.query(`alter role ${role} set search_path = ${client.escapeIdentifier(service)}`);
  }
}

/** @param {pg.Client} client @param {string} name @param {string} password */
export async function ensureRole(client, name, password) {
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (!rowCount) await client.query(`create role ${role} login`);
  await client.query(`alter role ${role} with login password ${client.escapeLiteral(password)}`);
}

/** @param {pg.Client} client @param {string} name @param {string} [owner] @returns {Promise<boolean>} created now */
export async function ensureDatabase(client, name, owner) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount) return false;
  const ownedBy = owner ? ` owner ${client.escapeIdentifier(owner)}` : '';
  await client.query(`create database ${client.escapeIdentifier(name)}${ownedBy} template template0 encoding 'UTF8'`);
  return true;
}

/**
 * The application's database: each service's schema belongs to its role, the shared `public` schema to nobody.
 * @param {pg.Client} client connected to that database as administrator
 */
export async function ensureSchemas(client) {
  const { rows } = await client.query('select current_database() as name');
  const database = client.escapeIdentifier(rows[0].name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query('revoke all on schema public from public');
  for (const service of services) {
    const role = client.escapeIdentifier(roleOf(service));
    await client.query(`grant connect, temporary on database ${database} to ${role}`);
    await client.query(`create schema if not exists ${client.escapeIdentifier(service)} authorization ${role}`);
  }
}

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // A connection cut while idle is noticed by the next statement.
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
