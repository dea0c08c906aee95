import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A process of the bench: one request at a time, each with one answer.
 * @param {string} file beside this one @param {{ log?: (line: string) => void, args?: string[], execArgv?: string[] }} [options]
 */
export function startChild(file, { log, args = [], execArgv = process.execArgv } = {}) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv });
  /** @type {((message: any) => void) | undefined} */
  let waiting;
  child.on('message', (/** @type {any} */ message) => {
    if (message.log !== undefined) return log?.(message.log);
    waiting?.(message);
  });
  child.on('exit', (code) => waiting?.({ failure: `${file} ended with ${code}` }));
  return {
    pid: child.pid,
    /** @param {string} request @param {object} [options] @returns {Promise<any>} */
    async ask(request, options) {
      const message = await new Promise((resolve) => {
        waiting = resolve;
        child.send({ request, options });
      });
      if (message.failure !== undefined) throw new Error(message.failure);
      return message.answer;
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      else child.kill();
      await gone;
    },
  };
}

/** @typedef {ReturnType<typeof startChild>} Child */
