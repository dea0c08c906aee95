const quietForMs = 1_000;
const repeatEveryMs = 5_000;

/**
 * Tells a person what is happening: one line per finished step with its time, and a line while anything takes long.
 * @param {{ write?: (line: string) => void }} [options]
 */
export function createSteps({ write = (line) => void process.stdout.write(`${line}\n`) } = {}) {
  return {
    say: write,
    /**
     * @template T
     * @param {string} name @param {(progress: (detail: string) => void) => Promise<T>} run
     * @returns {Promise<T>}
     */
    async step(name, run) {
      const startedAt = Date.now();
      let detail = '';
      const tell = () => write(`  … ${name} (${seconds(startedAt)})${detail && `: ${detail}`}`);
      let repeat;
      const first = setTimeout(() => {
        tell();
        repeat = setInterval(tell, repeatEveryMs);
      }, quietForMs);
      try {
        const result = await run((text) => void (detail = text));
        write(`  ✓ ${name} ${seconds(startedAt)}`);
        return result;
      } catch (error) {
        write(`  ✗ ${name} ${seconds(startedAt)}`);
        throw error;
      } finally {
        clearTimeout(first);
        clearInterval(repeat);
      }
    },
  };
}

/** @typedef {ReturnType<typeof createSteps>} Steps */

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
