import { spawn } from 'node:child_process';
import path from 'node:path';
import { identify, signalGroup } from './process-identity.mjs';

/**
 * A process that outlives a killed launcher by a second and takes its children with it. It costs a shell that waits
 * for the end of its standard input, which the kernel closes however the launcher ends; only then Node is started.
 * @param {{ root: string, dataDir: string, everybody?: true }} options everybody = not only our own children
 * @returns {{ pid: number | undefined, dismiss(): void }} call dismiss after an orderly stop
 */
export function startWatchdog({ root, dataDir, everybody }) {
  const { pid, startTime } = identify(process.pid);
  const reap = [process.execPath, path.join(root, 'infra', 'launcher', 'reap.mjs'), dataDir];
  if (!everybody) reap.push(String(pid), startTime ?? '');
  const child = spawn('/bin/sh', ['-c', 'cat >/dev/null; exec "$@"', 'sh', ...reap], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.on('error', () => {}); // Without a shell there is no watchdog; the next start still ends leftovers.
  child.stdin?.on('error', () => {});
  child.unref();
  /** @type {any} */ (child.stdin)?.unref?.();
  return { pid: child.pid, dismiss: () => void (child.pid && signalGroup(child.pid, 'SIGKILL')) };
}
