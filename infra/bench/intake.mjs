import { setTimeout as sleep } from 'node:timers/promises';
import { fetchToken } from '../token.mjs';
import { startChild } from './child.mjs';
import { readLags } from './counters.mjs';
import { aComplaint } from './plain-complaint.mjs';
import { mean } from './statistics.mjs';

const connectionCounts = [8, 32];
const round = { warmUpMs: 500, measureMs: 2_500 };
const roundsAlone = 3;
const roundsBeside = 1;
const steady = { connections: 64, perSecond: 200, warmUpMs: 1_000, measureMs: 10_000 };

/** What intake needs to accept, and nobody to carry its complaints to. */
export const intakeAlone = ['postgres', 'identity', 'organization', 'intake'];

/**
 * Accepted complaints per second against the two comparisons, in alternating rounds.
 * @param {import('./site.mjs').Site} site @param {{ root: string, log: (line: string) => void, beside?: boolean }} options
 *   beside = everything runs, and the relay carries what is accepted on to the engine
 */
export async function compareIntake(site, { root, log, beside = false }) {
  const tools = await openTools(site, root);
  try {
    const rows = [];
    for (const connections of connectionCounts) {
      log(`  intake ${beside ? 'beside everything' : 'alone'}, ${connections} connections`);
      const results = { validated: [], inserted: [], intake: [] };
      for (let n = 0; n < (beside ? roundsBeside : roundsAlone); n += 1)
        for (const target of Object.keys(results))
          results[target].push(await tools.load({ target, connections, ...round }));
      rows.push({
        connections,
        ...Object.fromEntries(Object.entries(results).map(([name, list]) => [name, together(list)])),
      });
    }
    return rows;
  } finally {
    await tools.close();
  }
}

/** So many complaints per second whatever happens, with everything running and the relay behind. */
export async function steadyIntake(site, { root, log }) {
  const tools = await openTools(site, root);
  try {
    log(`  intake, ${steady.perSecond} complaints per second`);
    const lags = [];
    const watch = setInterval(() => void readLags(site.urls).then((lag) => lags.push(lag)), 1_000);
    const result = await tools.load({ target: 'intake', ...steady });
    clearInterval(watch);
    const atEnd = await readLags(site.urls);
    await sleep(5_000);
    const later = await readLags(site.urls);
    const waiting = (lag) => lag['intake-acceptances'].waiting + lag['intake-starts'].waiting;
    return {
      ...result,
      asked: steady.perSecond,
      relay: {
        mostInFlight: Math.max(...lags.map((lag) => lag['intake-starts'].inFlight)),
        waitingAtEnd: waiting(atEnd),
        oldestAtEndSeconds: Math.max(atEnd['intake-acceptances'].seconds, atEnd['intake-starts'].seconds),
        startedPerSecondAfterwards: (waiting(atEnd) - waiting(later)) / 5,
      },
    };
  } finally {
    await tools.close();
  }
}

async function openTools(site, root) {
  const token = await fetchToken('channel-website', { url: site.urls.oidc });
  const app = startChild('comparison-app.mjs', { args: [root] });
  const generator = startChild('load-generator.mjs');
  const { url } = await app.ask('start', { adminUrl: site.adminUrl });
  const targets = {
    validated: { url: `${url}/validated` },
    inserted: { url: `${url}/inserted` },
    intake: { url: `${site.urls.intake}/api/intake/v1/complaints`, token },
  };
  return {
    load: ({ target, ...load }) => generator.ask('load', { ...targets[target], body: aComplaint(), ...load }),
    close: () => Promise.all([app.end(), generator.end()]),
  };
}

/** Rounds of the same thing as one. */
function together(rounds) {
  const statuses = {};
  for (const round of rounds)
    for (const [status, count] of Object.entries(round.statuses))
      statuses[status] = (statuses[status] ?? 0) + count;
  const over = (field) => mean(rounds.map((round) => round[field]));
  return { perSecond: over('perSecond'), p50Ms: over('p50Ms'), p99Ms: over('p99Ms'), statuses };
}
