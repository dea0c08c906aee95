import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { bareQueue, openEngine, startBareWorker } from './bare-loop.mjs';
import { aComplaint } from './plain-complaint.mjs';
import { percentile } from './statistics.mjs';
import { newKey, untilTaken } from './site.mjs';

/** Complaints due at a steady rate, and as many as a bad day has within one minute. */
const steady = { name: 'steady', count: 600, spreadMs: 30_000, perSecondLoaded: 12 };
const flood = { name: 'flood', count: 10_000, spreadMs: 60_000, perSecondLoaded: 12 };
const bareSteady = { ...steady, perSecondLoaded: 60 };
const bareFlood = { ...flood, perSecondLoaded: 60 };

/** The clock that rings: the first contact, told to one person when it is overdue; every other clock is far away. */
const limitMs = 3 * 3_600_000;
const kind = 'firstContact';

/** @param {any} policy as it is; the document to publish as the next version */
const withOneRing = ({ version: _version, ...document }) => ({
  ...document,
  clocks: {
    ...document.clocks,
    [kind]: {
      ...document.clocks[kind],
      limit: `${limitMs / 3_600_000}h`,
      warnings: [],
      overdue: ['quality'],
    },
  },
});

/**
 * Overdue clocks of complaints, each with its one notice, against a bare workflow of one timer and one activity on the
 * same server.
 * @param {import('./site.mjs').Site} site @param {{ root: string, log: (line: string) => void }} options
 */
export async function measureClocks(site, { root, log }) {
  await publish(site);
  const engine = await openEngine(site.urls.temporal);
  const bareWorker = startBareWorker(site.urls.temporal, root);
  const database = new pg.Client({ connectionString: site.adminUrl });
  await database.connect();
  try {
    await bareWorker.ask('run');
    const results = {};
    for (const round of [steady, flood]) {
      log(`  ${round.count} complaints due within ${round.spreadMs / 1000} s`);
      results[round.name] = await rings(site, database, round, log);
    }
    for (const round of [bareSteady, bareFlood]) {
      log(`  ${round.count} bare timers due within ${round.spreadMs / 1000} s`);
      results[`${round.name}Bare`] = await bareRings(engine.client, bareWorker, round);
    }
    return results;
  } finally {
    await database.end();
    await bareWorker.end();
    await engine.close();
  }
}

async function publish({ call }) {
  const path = '/api/organization/v1/policies';
  const { items } = (await call('administrator', 'GET', path)).body;
  const policy = (await call('administrator', 'GET', `${path}/${items[0].version}`)).body;
  const { status, body } = await call('administrator', 'POST', path, { body: withOneRing(policy) });
  if (status !== 201) throw new Error(`the bench's policy was refused: ${JSON.stringify(body)}`);
  await sleep(4_000); // intake asks for new versions every 3 s
}

/** When the i-th is due: all are started before the first one is. */
function plan({ count, spreadMs, perSecondLoaded }) {
  const firstDue = Date.now() + (count / perSecondLoaded) * 1000 + 20_000;
  return { firstDue, dueAt: (i) => firstDue + Math.floor((i * spreadMs) / count) };
}

async function rings(site, database, round, log) {
  const { firstDue, dueAt } = plan(round);
  const ids = await accept(site, round.count, (i) => new Date(dueAt(i) - limitMs).toISOString());
  const startedBefore = await untilStarted(database, ids, firstDue);
  log(`    ${startedBefore} of ${round.count} run when the first one is due`);
  await sleep(Math.max(0, firstDue + round.spreadMs - Date.now()));
  const told = await settled(database, ids);
  const { rows } = await database.query(
    `select case_id, count(*)::int as rung,
            max(extract(epoch from at - (event->>'dueAt')::timestamptz) * 1000)::float as late_ms, max(at) as at
     from casework.events
     where case_id = any($1) and type = 'clockBroken' and event->>'kind' = $2 group by case_id`,
    [ids, kind],
  );
  const notices = await database.query(
    `select complaint_id, count(*)::int as sent, max(delivered_at) as at from notification.messages
     where complaint_id = any($1) and template = 'clockBroken' group by complaint_id`,
    [ids.map((id) => id.replace('complaint/', ''))],
  );
  const lastAt = Math.max(...notices.rows.map((r) => r.at?.getTime() ?? 0));
  return {
    count: round.count,
    startedBefore,
    rung: rows.length,
    rungTwice: rows.filter((r) => r.rung > 1).length,
    told,
    noticesTwice: notices.rows.filter((r) => r.sent > 1).length,
    latenessP50Ms: percentile(
      rows.map((r) => r.late_ms),
      0.5,
    ),
    latenessP99Ms: percentile(
      rows.map((r) => r.late_ms),
      0.99,
    ),
    perSecond: told / ((lastAt - firstDue) / 1000),
  };
}

/** Accepts them with so many connections at once, and no faster than they can be started. */
async function accept({ call }, count, receivedAt) {
  const ids = [];
  let next = 0;
  const one = async () => {
    for (let i = next++; i < count; i = next++) {
      const body = { ...aComplaint(), receivedAt: receivedAt(i) };
      const key = newKey();
      const taken = await untilTaken(() =>
        call('channel-website', 'POST', '/api/intake/v1/complaints', { body, key }),
      );
      ids.push(`complaint/${taken.body.id}`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, one));
  return ids;
}

/** Those that the workflow has taken up: it has acknowledged them. */
async function untilStarted(database, ids, latest) {
  for (;;) {
    const { rows } = await database.query(
      "select count(distinct case_id)::int as n from casework.events where case_id = any($1) and type = 'complaintAcknowledged'",
      [ids],
    );
    if (rows[0].n === ids.length || Date.now() >= latest) return rows[0].n;
    await sleep(1_000);
  }
}

/** Waits until every notice is recorded, or nothing has moved for half a minute. */
async function settled(database, ids) {
  let told = 0;
  for (let still = 0; still < 30; still += 1) {
    const { rows } = await database.query(
      "select count(distinct case_id)::int as n from casework.events where case_id = any($1) and type = 'staffTold' and event->>'template' = 'clockBroken'",
      [ids],
    );
    if (rows[0].n > told) still = 0;
    told = rows[0].n;
    if (told === ids.length) break;
    await sleep(1_000);
  }
  return told;
}

async function bareRings(client, worker, round) {
  const { firstDue, dueAt } = plan(round);
  await worker.ask('rings'); // forgets earlier ones
  let next = 0;
  const one = async () => {
    for (let i = next++; i < round.count; i = next++) {
      await client.workflow.start('bareTimer', {
        workflowId: `bench/${newKey()}`,
        taskQueue: bareQueue,
        args: [{ dueAt: dueAt(i) }],
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  await sleep(Math.max(0, firstDue + round.spreadMs - Date.now()));
  const rang = [];
  for (let still = 0; rang.length < round.count && still < 30; still += 1) {
    const more = await worker.ask('rings');
    if (more.length > 0) still = 0;
    rang.push(...more);
    await sleep(1_000);
  }
  const late = rang.map((r) => r.at - r.dueAt);
  return {
    count: round.count,
    rung: rang.length,
    latenessP99Ms: percentile(late, 0.99),
    perSecond: rang.length / ((Math.max(...rang.map((r) => r.at)) - firstDue) / 1000),
  };
}
