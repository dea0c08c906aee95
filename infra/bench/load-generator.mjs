/**
 * Sends complaints from a process of its own, bounded in number and time, to this machine only.
 * Closed loop: so many connections, each with its next request after the answer. Open loop: so many requests per
 * second whatever the answers do; a late request counts from when it was due.
 */
import { openConnection } from './http-connection.mjs';
import { percentile } from './statistics.mjs';

const maxRequests = 100_000;
const maxMs = 60_000;

/**
 * @typedef {object} Load
 * @property {string} url on loopback
 * @property {string} [token]
 * @property {object} body
 * @property {number} connections
 * @property {number} warmUpMs sent but not counted
 * @property {number} measureMs
 * @property {number} [perSecond] open loop
 */

/** @param {Load} load */
async function run(load) {
  const url = new URL(load.url);
  if (!['localhost', '127.0.0.1'].includes(url.hostname)) throw new Error('only this machine may be loaded');
  const countFrom = performance.now() + load.warmUpMs;
  const end = countFrom + Math.min(load.measureMs, maxMs);
  const requestText = requestWriter(url, load);
  const connections = Array.from({ length: load.connections }, () =>
    openConnection({ host: '127.0.0.1', port: Number(url.port) }),
  );
  const answers = { ms: [], statuses: {} };
  let sent = 0;
  async function one(connection, dueAt) {
    sent += 1;
    const status = await connection.send(requestText(sent));
    const now = performance.now();
    if (dueAt < countFrom || now > end) return;
    answers.statuses[status] = (answers.statuses[status] ?? 0) + 1;
    if (status === 201) answers.ms.push(now - dueAt);
  }
  const goesOn = () => performance.now() < end && sent < maxRequests;
  if (load.perSecond) await openLoop(connections, load.perSecond, one, goesOn);
  else
    await Promise.all(
      connections.map(async (connection) => {
        while (goesOn()) await one(connection, performance.now());
      }),
    );
  for (const connection of connections) connection.close();
  const { ms, statuses } = answers;
  return {
    perSecond: ms.length / (load.measureMs / 1000),
    p50Ms: percentile(ms, 0.5),
    p99Ms: percentile(ms, 0.99),
    maxMs: Math.max(0, ...ms),
    statuses,
  };
}

async function openLoop(connections, perSecond, one, goesOn) {
  const free = [...connections];
  const running = new Set();
  const startedAt = performance.now();
  for (let n = 0; goesOn();) {
    const due = Math.floor(((performance.now() - startedAt) / 1000) * perSecond);
    while (n < due && free.length > 0) {
      const connection = free.pop();
      const work = one(connection, startedAt + (n * 1000) / perSecond).then(() => {
        free.push(connection);
        running.delete(work);
      });
      running.add(work);
      n += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
}

/** Every request with a key of its own, so that each is a complaint of its own. */
function requestWriter(url, { token, body }) {
  const json = JSON.stringify(body);
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    ...(token ? [`Authorization: Bearer ${token}`] : []),
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(json)}`,
  ].join('\r\n');
  const run = `${process.pid}-${Date.now()}`;
  return (n) => `${head}\r\nIdempotency-Key: ${run}-${n}\r\n\r\n${json}`;
}

process.on('SIGINT', () => {});
process.on('message', (/** @type {{ options: Load }} */ { options }) => {
  run(options).then(
    (answer) => process.send?.({ answer }),
    (error) => process.send?.({ failure: error.message }),
  );
});
process.on('disconnect', () => process.exit());
