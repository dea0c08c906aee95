import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchToken } from '../token.mjs';
import { startChild } from './child.mjs';

/** One address and one tracking code give more calls here than any customer would. */
const env = {
  PUBLIC_COMPLAINTS_PER_MINUTE: '1000000',
  TRACKING_CALLS_PER_MINUTE: '1000000',
  TRACKING_CALLS_PER_ADDRESS: '1000000',
};

/** Where no engine listens. */
const nobody = '127.0.0.1:9';

/**
 * A stack of its own on free ports, with a database that commits to disk as `npm start` does.
 * @param {{ root: string, log: (line: string) => void, only?: string[] }} options `only`: without an engine
 */
async function openSite({ root, log, only }) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'redress-bench-'));
  chmodSync(dataDir, 0o711); // the account PostgreSQL runs as must get through
  const host = startChild('stack-host.mjs', { log });
  const close = async () => {
    await host.ask('remove').catch(() => undefined);
    await host.end();
    rmSync(dataDir, { recursive: true, force: true }); // what a start that failed has left
  };
  try {
    const { urls, adminUrl, serviceClients } = await host.ask('start', {
      root,
      dataDir,
      ports: 'free',
      env,
      ...(only && { only, temporalAddress: nobody }),
    });
    return {
      urls,
      adminUrl,
      serviceClients,
      call: createCaller(urls),
      /** @returns {Promise<{ name: string, pid: number }[]>} launcher included */
      processes: () => host.ask('processes'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */

/**
 * Opens a site, does the work and takes everything away again, whatever happened.
 * @template T
 * @param {Parameters<typeof openSite>[0]} options @param {(site: Site) => Promise<T>} work
 */
export async function withSite(options, work) {
  const site = await openSite(options);
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

let keys = 0;

/** The public API through the origin, as everybody's: who, what, and the answer with its time. */
function createCaller({ origin, oidc }) {
  /** @type {Map<string, Promise<string>>} */
  const tokens = new Map();
  const tokenOf = (who) => {
    if (!tokens.has(who)) tokens.set(who, fetchToken(who, { url: oidc }));
    return tokens.get(who);
  };
  /**
   * @param {string | undefined} who login or channel client; nobody = a customer
   * @param {'GET' | 'POST'} method @param {string} path
   * @param {{ body?: object, key?: string }} [options]
   * @returns {Promise<{ status: number, body: any, ms: number }>}
   */
  return async function call(who, method, path, { body, key = newKey() } = {}) {
    const token = who && (await tokenOf(who));
    const startedAt = performance.now();
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
        'accept-language': 'en',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text), ms: performance.now() - startedAt };
  };
}

/** @typedef {ReturnType<typeof createCaller>} Call */

export const newKey = () => `bench-${process.pid}-${Date.now()}-${(keys += 1)}`;

/**
 * Tries until the parts that work in the background are there: 404 (not on the board), 409 and 503 say "not yet".
 * @param {() => Promise<{ status: number, body: any, ms: number }>} attempt the same key every time
 * @returns {Promise<{ body: any, ms: number, refusals: number }>} time of the attempt that worked
 */
export async function untilTaken(attempt, { patienceMs = 30_000, pauseMs = 100 } = {}) {
  const end = Date.now() + patienceMs;
  for (let refusals = 0; ; refusals += 1) {
    const { status, body, ms } = await attempt();
    if (status < 300) return { body, ms, refusals };
    if (![404, 409, 503].includes(status) || Date.now() > end)
      throw new Error(
        `${status} ${body?.code ?? ''} ${body?.detail ?? ''} ${JSON.stringify(body?.errors ?? '')}`,
      );
    await sleep(pauseMs);
  }
}
