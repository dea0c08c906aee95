import net from 'node:net';
import { execFileSync } from 'node:child_process';
import { Failure } from './failure.mjs';

/** Below the range the kernel hands out for outgoing connections, so that nobody takes a port between choice and use. */
const firstFreePort = 20_000;
const lastFreePort = 32_000;

/** @param {number} port @returns {Promise<boolean>} whether loopback can listen on it now */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} count
 * @returns {Promise<number[]>} that many different ports nobody listens on
 */
export async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) {
    const port = firstFreePort + Math.floor(Math.random() * (lastFreePort - firstFreePort));
    if (!ports.has(port) && (await isPortFree(port))) ports.add(port);
  }
  return [...ports];
}

/** @returns {Promise<number>} */
export async function freePort() {
  return /** @type {number} */ ((await freePorts(1))[0]);
}

/**
 * Throws one sentence naming every busy port, who holds it, and the variable that chooses another.
 * @param {{ name: string, port: number, variable: string }[]} wanted
 */
export async function requireFreePorts(wanted) {
  const busy = [];
  for (const entry of wanted) if (!(await isPortFree(entry.port))) busy.push(entry);
  if (busy.length === 0) return;
  const list = busy.map(({ name, port }) => `${port} (${name}${holderOf(port)})`).join(', ');
  const variables = busy.map(({ variable, port }) => `${variable}=${port + 10_000}`).join(' ');
  throw new Failure(
    `Port ${list} is in use by another program: stop that program, or choose another port, for example ${variables} npm start.`,
  );
}

/** Best effort; tells who listens where lsof or ss is installed. */
function holderOf(port) {
  for (const [command, args, pattern] of /** @type {const} */ ([
    ['ss', ['-Hltnp', `sport = :${port}`], /users:\(\("([^"]+)",pid=(\d+)/],
    ['lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fcp'], /p(?<pid>\d+)[\s\S]*?c(?<name>.+)/],
  ])) {
    try {
      const match = pattern.exec(execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      if (!match) continue;
      return `, held by ${match.groups?.name ?? match[1]}, pid ${match.groups?.pid ?? match[2]}`;
    } catch {
      // Not installed or not allowed: the sentence is good enough without it.
    }
  }
  return '';
}
