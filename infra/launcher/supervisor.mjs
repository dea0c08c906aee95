import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { openBoundedLog, lastWords } from './process-log.mjs';
import { isAlive, identify, signalGroup } from './process-identity.mjs';
import { forgetProcess, recordProcess } from './run-folder.mjs';

/**
 * @typedef {{
 *   name: string, command: string, args: string[], env?: Record<string, string | undefined>, cwd?: string,
 *   uid?: number, gid?: number, stopSignal?: NodeJS.Signals, stopWithinMs?: number,
 *   ready: () => Promise<string | undefined>, advice?: string,
 * }} ProcessSpec  advice = what to do when it cannot start; ready = asked again and again until it answers undefined; else it says what is still missing
 */

const firstBackOffMs = 500;
const longestBackOffMs = 30_000;
/** A process that lived this long did not die of starting: its next restart is quick again. */
const settledAfterMs = 60_000;
/** sysexits EX_CONFIG: the process refused its configuration, starting it again cannot help. */
const badConfiguration = 78;

/**
 * Keeps one process alive. A death that nobody asked for is told in one line and answered by a restart with back-off.
 * @param {ProcessSpec} spec
 * @param {{ dataDir: string, say: (line: string) => void }} around
 */
export function superviseProcess(spec, { dataDir, say }) {
  const { name, stopSignal = 'SIGTERM', stopWithinMs = 10_000 } = spec;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Promise<void>} */
  let gone = Promise.resolve();
  let wanted = false;
  let everReady = false;
  let backOffMs = firstBackOffMs;
  /** @type {NodeJS.Timeout | undefined} */
  let restartTimer;
  /** @type {Failure | undefined} why the first start cannot succeed */
  let startFailure;
  let earlyDeaths = 0;
  let log = '';

  function launch() {
    const opened = openBoundedLog(dataDir, name);
    log = opened.file;
    const startedAt = Date.now();
    const { command, args, env, cwd, uid, gid } = spec;
    const launched = spawn(command, args, {
      cwd, uid, gid,
      env: env ?? process.env,
      // Its own process group: Ctrl-C in the terminal reaches the launcher only, which then stops all in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', opened.descriptor, opened.descriptor],
    });
    closeSync(opened.descriptor);
    child = launched;
    if (launched.pid) recordProcess(dataDir, name, launched.pid, stopSignal);
    gone = new Promise((resolve) => {
      launched.once('error', (error) => {
        startFailure = new Failure(`${name} could not be started (${error.message}): run "npm install" and start again.`);
        resolve();
      });
      launched.once('exit', (code, signal) => {
        forgetProcess(dataDir, name);
        if (child === launched) child = undefined;
        if (wanted) answerDeath({ code, signal, livedMs: Date.now() - startedAt });
        resolve();
      });
    });
  }

  function answerDeath({ code, signal, livedMs }) {
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    const words = lastWords(log);
    if (!everReady && (code === badConfiguration || ++earlyDeaths === 2)) {
      startFailure = new Failure(`${name} ${how} while starting: ${words} ${spec.advice ?? ''} The whole story is in ${log}.`.replace('  ', ' '));
      return;
    }
    if (livedMs > settledAfterMs) backOffMs = firstBackOffMs;
    say(`${name} ${how}${signal ? '' : ` (${words})`}; starting it again in ${backOffMs / 1000} s, log in ${log}`);
    restartTimer = setTimeout(() => void (wanted && launch()), backOffMs);
    backOffMs = Math.min(backOffMs * 2, longestBackOffMs);
  }

  async function untilReady({ timeoutMs }) {
    const end = Date.now() + timeoutMs;
    for (;;) {
      if (startFailure) throw startFailure;
      if (!wanted) throw new Failure(`${name} was stopped before it was ready.`);
      const missing = child ? await spec.ready().catch(whyNot) : 'not running';
      if (missing === undefined) break;
      if (Date.now() > end) {
        throw new Failure(`${name} is not ready after ${timeoutMs / 1000} s (${missing}): see ${log}.`);
      }
      await sleep(60);
    }
    everReady = true;
  }

  return {
    name,
    get pid() {
      return child?.pid;
    },
    /** Starts it and waits until it is ready. @param {{ timeoutMs?: number }} [options] */
    async start({ timeoutMs = 120_000 } = {}) {
      wanted = true;
      clearTimeout(restartTimer);
      if (!child) launch();
      await untilReady({ timeoutMs });
    },
    /** Ends it for good: politely first, by force when it takes too long. */
    async stop() {
      wanted = false;
      clearTimeout(restartTimer);
      const pid = child?.pid;
      if (!pid) return;
      const identity = identify(pid);
      signalGroup(pid, stopSignal);
      const force = setTimeout(() => {
        say(`${name} did not stop within ${stopWithinMs / 1000} s and is ended by force`);
        if (isAlive(identity)) signalGroup(pid, 'SIGKILL');
      }, stopWithinMs);
      await gone;
      clearTimeout(force);
    },
    /** A fault from outside: the supervisor answers it as it answers any death. @param {NodeJS.Signals} signal */
    async kill(signal) {
      const ended = gone;
      if (child?.pid) signalGroup(child.pid, signal);
      if (signal === 'SIGKILL') await ended;
    },
    untilReady,
    /** At once, without asking: for a second Ctrl-C. */
    killNow() {
      wanted = false;
      clearTimeout(restartTimer);
      if (child?.pid) signalGroup(child.pid, 'SIGKILL');
    },
  };
}

/** A probe that throws a Failure has found something that waiting cannot heal. */
function whyNot(error) {
  if (error instanceof Failure) throw error;
  return error.message || String(error.code ?? error);
}

/** @typedef {ReturnType<typeof superviseProcess>} Supervised */
