import { canMeasure, usageOf } from './processes.mjs';

const everyMs = 2_000;
/** Megabytes as the bars mean them. */
const parts = (usage) => Object.fromEntries(Object.entries(usage).map(([name, { pssMb }]) => [name, pssMb]));
const totalMb = (usage) => Object.values(usage).reduce((sum, { pssMb }) => sum + pssMb, 0);

/** @param {import('./site.mjs').Site} site */
export async function memoryNow(site) {
  const usage = canMeasure ? usageOf(await site.processes()) : {};
  return { parts: parts(usage), totalMb: totalMb(usage) };
}

/** Memory every 2 s and CPU time between `open` and `close`. @param {import('./site.mjs').Site} site */
export function watchUsage(site) {
  const samples = [];
  let timer;
  const look = async () => {
    if (canMeasure) samples.push(usageOf(await site.processes()));
  };
  return {
    async open() {
      await look();
      timer = setInterval(() => void look(), everyMs);
    },
    async close() {
      clearInterval(timer);
      await look();
    },
    /** The highest of each process, and of all together at one moment. */
    highest() {
      const highest = {};
      for (const sample of samples)
        for (const [name, { pssMb }] of Object.entries(sample))
          highest[name] = Math.max(highest[name] ?? 0, pssMb);
      return { parts: highest, totalMb: Math.max(0, ...samples.map(totalMb)) };
    },
    /** Between the first and the last look, by process. */
    cpuMs() {
      const first = samples[0] ?? {};
      const last = samples.at(-1) ?? {};
      return Object.fromEntries(
        Object.entries(last).map(([name, { cpuMs }]) => [name, cpuMs - (first[name]?.cpuMs ?? 0)]),
      );
    },
  };
}
