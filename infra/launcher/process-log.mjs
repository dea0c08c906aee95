import { closeSync, copyFileSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { tellingLine } from './run-command.mjs';

/** A log file never grows beyond this; the half before is kept as `<name>.log.1`. */
const largestLogBytes = 16 * 1024 * 1024;
const lookEveryMs = 10_000;

/** @param {string} dataDir @returns {string} */
export const logFolder = (dataDir) => path.join(dataDir, 'logs');

/**
 * The child writes to the file itself, so its words survive a killed launcher; opened for appending, so that the file
 * can be cut while it writes.
 * @param {string} dataDir @param {string} name
 */
export function openBoundedLog(dataDir, name) {
  mkdirSync(logFolder(dataDir), { recursive: true });
  const file = path.join(logFolder(dataDir), `${name}.log`);
  return { file, descriptor: openSync(file, 'a') };
}

/** @param {string} dataDir @returns {() => void} ends the watch */
export function boundLogs(dataDir) {
  const timer = setInterval(() => cutLogs(dataDir), lookEveryMs);
  timer.unref();
  cutLogs(dataDir);
  return () => clearInterval(timer);
}

function cutLogs(dataDir) {
  try {
    for (const name of readdirSync(logFolder(dataDir))) {
      const file = path.join(logFolder(dataDir), name);
      if (!name.endsWith('.log') || statSync(file).size < largestLogBytes) continue;
      copyFileSync(file, `${file}.1`);
      truncateSync(file);
    }
  } catch {
    // No folder yet, or a full disk: a log is never a reason to stop.
  }
}

/** @param {string} file @returns {string} the most telling of its last lines, as a sentence */
export function lastWords(file) {
  try {
    const descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, 8192));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    closeSync(descriptor);
    const line = plainText(tellingLine(buffer.toString('utf8'))).replace(/[.\s]+$/, '');
    return line ? `${line}.` : 'it said nothing.';
  } catch {
    return 'it said nothing.';
  }
}

/** Services log JSON; a person reads its message. */
function plainText(line) {
  try {
    const { msg, error, err } = JSON.parse(line);
    const reason = (err ?? error)?.message;
    return [msg, reason].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}
