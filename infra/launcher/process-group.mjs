import { Failure } from './failure.mjs';
import { superviseProcess } from './supervisor.mjs';

/**
 * The supervised processes of one stack, in phases: what started last stops first.
 * @param {{ dataDir: string, say: (line: string) => void }} around
 */
export function createProcessGroup(around) {
  /** @type {Map<string, { phase: number, process: import('./supervisor.mjs').Supervised }>} */
  const members = new Map();
  /** @type {Promise<void> | undefined} */
  let stopping;

  async function stopAll() {
    const phases = [...new Set([...members.values()].map(({ phase }) => phase))].sort((a, b) => b - a);
    for (const phase of phases) {
      const together = [...members.values()].filter((member) => member.phase === phase);
      await Promise.all(together.map(({ process }) => process.stop()));
    }
  }

  return {
    /**
     * @param {number} phase @param {import('./supervisor.mjs').ProcessSpec} spec @param {{ timeoutMs?: number }} [options]
     * @returns {Promise<void>} when it is ready
     */
    async start(phase, spec, options) {
      if (stopping) throw new Failure('The start was interrupted.');
      const process = superviseProcess(spec, around);
      members.set(spec.name, { phase, process });
      await process.start(options);
    },
    /** @param {string} name */
    find(name) {
      const member = members.get(name);
      if (!member) throw new Error(`there is no process ${name} in this stack`);
      return member.process;
    },
    /** @returns {{ name: string, pid: number | undefined }[]} */
    list: () => [...members.values()].map(({ process }) => ({ name: process.name, pid: process.pid })),
    stop: () => (stopping ??= stopAll()),
    /** At once and without order: for a second Ctrl-C. */
    killNow() {
      for (const { process } of members.values()) process.killNow();
    },
  };
}

/** @typedef {ReturnType<typeof createProcessGroup>} ProcessGroup */
