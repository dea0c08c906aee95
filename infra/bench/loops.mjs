import { setTimeout as sleep } from 'node:timers/promises';
import { activityCount, historyOf, liveBareCase, openEngine, startBareWorker } from './bare-loop.mjs';
import { closedLoop } from './closed-loop.mjs';
import { difference, readCounters, readWrites, totalOf } from './counters.mjs';
import { watchUsage } from './memory.mjs';
import {
  aComplaint,
  commandCount,
  factCount,
  inSeconds,
  livePlainComplaint,
  reopeningSeconds,
} from './plain-complaint.mjs';
import { mean, percentile } from './statistics.mjs';

/** Enough to keep two cores busy, few enough that nobody waits for a timeout. */
const width = 24;
const plainRound = { width, rampMs: 8_000, windowMs: 24_000 };
const bareRound = { width, rampMs: 3_000, windowMs: 12_000 };
const rounds = 2;
const pacedComplaints = 3;
const idleMs = 20_000;
const historiesLookedAt = 20;

/** New complaints follow a policy whose closing steps take seconds. Intake asks for new versions every 3 s. */
export async function publishBenchPolicy({ call }) {
  const path = '/api/organization/v1/policies';
  const { items } = (await call('administrator', 'GET', path)).body;
  const policy = (await call('administrator', 'GET', `${path}/${items[0].version}`)).body;
  const { status, body } = await call('administrator', 'POST', path, { body: inSeconds(policy) });
  if (status !== 201) throw new Error(`the bench's policy was refused: ${JSON.stringify(body)}`);
  await sleep(4_000);
}

/**
 * Plain complaints from the channel to the archive, against bare workflows on the same server in the same run.
 * @param {import('./site.mjs').Site} site @param {{ root: string, log: (line: string) => void }} options
 */
export async function measureLoops(site, { root, log }) {
  const engine = await openEngine(site.urls.temporal);
  const bareWorker = startBareWorker(site.urls.temporal, root);
  try {
    await bareWorker.ask('run');
    log('  one command per second');
    const paced = await pacedCommands(site, engine.client);
    log('  nothing happens');
    const idle = await idleComplaint(site, engine.client);
    const plain = [];
    const bare = [];
    for (let round = 1; round <= rounds; round += 1) {
      log(`  plain complaints, round ${round} of ${rounds}`);
      plain.push(await plainComplaints(site, engine.client));
      log(`  bare workflows, round ${round} of ${rounds}`);
      bare.push(await bareCases(engine.client));
    }
    return { shape: { commandCount, factCount, activityCount, width }, paced, idle, plain, bare };
  } finally {
    await bareWorker.end();
    await engine.close();
  }
}

/** What a person waits when nobody else works. */
async function pacedCommands({ call }, client) {
  let next = Date.now();
  const beforeCommand = async () => {
    next = Math.max(next + 1_000, Date.now());
    await sleep(next - Date.now());
  };
  await livePlainComplaint(call); // connections, caches, compiled code
  const commandMs = [];
  const histories = [];
  for (let n = 0; n < pacedComplaints; n += 1) {
    const lived = await livePlainComplaint(call, { beforeCommand });
    commandMs.push(...lived.commandMs);
    histories.push(await historyOf(client, `complaint/${lived.id}`));
  }
  return {
    p50Ms: percentile(commandMs, 0.5),
    p90Ms: percentile(commandMs, 0.9),
    maxMs: Math.max(...commandMs),
    events: mean(histories.map(({ events }) => events)),
    bytes: mean(histories.map(({ bytes }) => bytes)),
  };
}

/** A complaint that waits for people: its history, the log and the database while nothing happens. */
async function idleComplaint({ call, adminUrl }, client) {
  const { id } = (await call('channel-website', 'POST', '/api/intake/v1/complaints', { body: aComplaint() }))
    .body;
  await sleep((reopeningSeconds + 3) * 1_000); // acknowledged, and the paced ones have ended
  const look = async () => ({
    ...(await readWrites(adminUrl)),
    history: (await historyOf(client, `complaint/${id}`)).events,
  });
  const before = await look();
  await sleep(idleMs);
  return { seconds: idleMs / 1000, ...difference(await look(), before) };
}

/** Memory while plain complaints are dealt with, for a run that looks at nothing else. */
export async function measureUnderLoad(site, log) {
  log('  plain complaints');
  const engine = await openEngine(site.urls.temporal);
  try {
    return (await plainComplaints(site, engine.client)).usage;
  } finally {
    await engine.close();
  }
}

async function plainComplaints(site, client) {
  const countersBefore = await readCounters(site.urls);
  const usage = watchUsage(site);
  const { perSecond, all, failures } = await closedLoop({
    ...plainRound,
    one: () => livePlainComplaint(site.call),
    opened: usage.open,
    closed: usage.close,
  });
  const counters = difference(await readCounters(site.urls), countersBefore);
  const looked = all.slice(-historiesLookedAt);
  const archived = await Promise.all(looked.map(({ id }) => historyOf(client, `complaint/${id}`)));
  await sleep((reopeningSeconds + 2) * 1_000);
  const ended = await Promise.all(looked.map(({ id }) => historyOf(client, `complaint/${id}`)));
  const perComplaint = (kind) => totalOf(counters, kind) / all.length;
  const commandMs = all.flatMap((lived) => lived.commandMs);
  const windowMs = plainRound.windowMs;
  return {
    perSecond,
    failures,
    archived: {
      events: mean(archived.map(({ events }) => events)),
      bytes: mean(archived.map(({ bytes }) => bytes)),
    },
    ended: { events: mean(ended.map(({ events }) => events)), bytes: mean(ended.map(({ bytes }) => bytes)) },
    running: ended.filter(({ status }) => status !== 'COMPLETED').length,
    sqlStatements: perComplaint('sql'),
    httpCalls: perComplaint('http'),
    engineCalls: perComplaint('engine'),
    counters: Object.fromEntries(Object.entries(counters).map(([name, value]) => [name, value / all.length])),
    refusals: mean(all.map(({ refusals }) => refusals)),
    commandP50Ms: percentile(commandMs, 0.5),
    commandP99Ms: percentile(commandMs, 0.99),
    cpuMsPerComplaint: Object.fromEntries(
      Object.entries(usage.cpuMs()).map(([name, ms]) => [name, ms / (perSecond * (windowMs / 1000))]),
    ),
    usage: usage.highest(),
  };
}

async function bareCases(client) {
  const { perSecond, all, failures } = await closedLoop({ ...bareRound, one: () => liveBareCase(client) });
  const histories = await Promise.all(all.slice(-historiesLookedAt).map(({ id }) => historyOf(client, id)));
  return {
    perSecond,
    failures,
    events: mean(histories.map(({ events }) => events)),
    bytes: mean(histories.map(({ bytes }) => bytes)),
  };
}
