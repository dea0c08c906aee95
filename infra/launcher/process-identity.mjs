import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from another one that got the same pid later: its start time.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process is alive
 */
export function startTimeOf(pid) {
  if (process.platform === 'linux') return linuxStartTime(pid);
  try {
    process.kill(pid, 0);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/<pid>/stat in ticks since boot; the command name before it may contain spaces and brackets. */
function linuxStartTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/**
 * @param {{ pid: number, startTime?: string }} identity as recorded when the process started
 * @returns {boolean} whether exactly that process is still alive
 */
export function isAlive({ pid, startTime }) {
  const now = startTimeOf(pid);
  return now !== undefined && now === startTime;
}

/** @param {number} pid */
export function identify(pid) {
  return { pid, startTime: startTimeOf(pid) };
}

/**
 * Signals the whole process group of a detached child, so that what it spawned goes too.
 * @param {number} pid @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // It is gone already, which is what a signal is for.
    }
  }
}
