import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps `width` of something going and counts what ends inside the window: the first ones start spread over the ramp,
 * so that they do not march in step, and those that run at the end are still finished but not counted.
 * @template T
 * @param {{ width: number, rampMs: number, windowMs: number, one: () => Promise<T>, opened?: () => Promise<void>, closed?: () => Promise<void> }} options
 *   `opened` and `closed` are called at the ends of the window
 * @returns {Promise<{ perSecond: number, all: T[], failures: Record<string, number> }>}
 */
export async function closedLoop({ width, rampMs, windowMs, one, opened, closed }) {
  const startedAt = performance.now();
  const opensAt = startedAt + rampMs;
  const closesAt = opensAt + windowMs;
  const all = [];
  const failures = {};
  let counted = 0;
  async function keepGoing(n) {
    await sleep((rampMs * n) / width);
    while (performance.now() < closesAt) {
      try {
        all.push(await one());
        const now = performance.now();
        if (now >= opensAt && now < closesAt) counted += 1;
      } catch (error) {
        failures[error.message] = (failures[error.message] ?? 0) + 1;
        if (Object.values(failures).reduce((a, b) => a + b) > 20) throw error;
      }
    }
  }
  const going = Array.from({ length: width }, (_, n) => keepGoing(n));
  await sleep(opensAt - performance.now());
  await opened?.();
  await sleep(closesAt - performance.now());
  await closed?.();
  await Promise.all(going);
  return { perSecond: counted / (windowMs / 1000), all, failures };
}
