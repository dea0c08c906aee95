import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of /proc, the same on every Linux. */
const ticksPerSecond = 100;

/** Resident memory is measured as PSS, which Linux alone tells: shared pages count once over all processes. */
export const canMeasure = process.platform === 'linux';

/**
 * PSS in MB and CPU time in ms of every process with all its children (PostgreSQL is one process per connection).
 * @param {{ name: string, pid: number }[]} processes
 * @returns {Record<string, { pssMb: number, cpuMs: number }>}
 */
export function usageOf(processes) {
  const childrenOf = childrenByParent();
  const usage = {};
  const own = new Set(processes.map(({ pid }) => pid));
  for (const { name, pid } of processes) {
    // The launcher's children are listed by themselves.
    const tree = name === 'launcher' ? [pid] : [pid, ...descendants(pid, childrenOf, own)];
    usage[name] = { pssMb: sum(tree.map(pssMb)), cpuMs: sum(tree.map(cpuMs)) };
  }
  return usage;
}

function childrenByParent() {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? Number(statOf(Number(name))?.[1]) : 0;
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function descendants(pid, childrenOf, own) {
  const children = (childrenOf.get(pid) ?? []).filter((child) => !own.has(child));
  return children.flatMap((child) => [child, ...descendants(child, childrenOf, own)]);
}

function pssMb(pid) {
  const kb = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kb ?? 0) / 1024;
}

/** Ended children of a process (closed database connections) count with it. */
function cpuMs(pid) {
  const stat = statOf(pid);
  return stat ? (sum(stat.slice(11, 15).map(Number)) * 1000) / ticksPerSecond : 0;
}

/** Fields of /proc/<pid>/stat from the state on; the name before may hold anything. */
function statOf(pid) {
  const text = read(`/proc/${pid}/stat`);
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : undefined;
}

/** '' for a process that has just ended. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
