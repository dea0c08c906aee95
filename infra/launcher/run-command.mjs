import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Failure } from './failure.mjs';

/**
 * Runs one tool to its end.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, logFile?: string, missing?: string }} [options]
 *   missing = the sentence when the tool is not installed
 * @returns {Promise<{ code: number, output: string }>} output = the last 64 kB of both streams
 */
export function runCommand(command, args, { cwd, env, onLine, logFile, missing } = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    let rest = '';
    const log = logFile ? openSync(logFile, 'w') : undefined;
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    // A tool shall not outlive the one who waits for it.
    const endWithUs = () => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    const take = (chunk) => {
      const text = chunk.toString('utf8');
      if (log !== undefined) writeSync(log, text);
      output = (output + text).slice(-65_536);
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      const notThere = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      reject(notThere && missing ? new Failure(missing) : error);
    });
    child.on('close', (code) => {
      process.off('exit', endWithUs);
      if (log !== undefined) closeSync(log);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {string} command @param {string[]} [args] @returns {Promise<string | undefined>} its output, undefined when it is missing or fails */
export async function outputOf(command, args = []) {
  try {
    const { code, output } = await runCommand(command, args);
    return code === 0 ? output.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} output @returns {string} its most telling line, for a sentence */
export function tellingLine(output) {
  const lines = output.split('\n').map((line) => line.trim()).filter(Boolean);
  return (lines.findLast((line) => /no space left|fatal|error|cannot|could not|failed/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 200);
}
