#!/usr/bin/env node
// `npm run demo`: people and complaints of our own, driven through the public API into every stage. Run it again to go
// on where it was stopped; what is there is not added twice.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../launcher/failure.mjs';
import { TokenError, whereFromEnvironment } from '../token.mjs';
import { DemoCase } from './demo-case.mjs';
import { loadStaff } from './people.mjs';
import { CallFailure, createRedressClient } from './redress-client.mjs';
import { live, stages } from './story.mjs';

const atOnce = 4;
export const entries = JSON.parse(readFileSync(new URL('complaints.json', import.meta.url), 'utf8'));

/**
 * @param {{ origin: string, oidcUrl: string, inbox: string, say?: (line: string) => void }} options
 * @returns {Promise<{ added: number, staffAdded: number, rehearsal: boolean, stages: Record<string, number>, highlights: Record<string, number>, waiting: string[], cases: DemoCase[] }>}
 */
export async function runDemo({ origin, oidcUrl, inbox, say = console.log }) {
  const api = createRedressClient({ origin, oidcUrl });
  const staffAdded = await loadStaff(api);
  say(`people: ${staffAdded} added`);
  const accountability = (await fetch(`${origin}/api/accountability/openapi.json`)).ok;
  if (!accountability) say('accountability does not answer: its case is left out');

  const cases = entries.map((entry) => new DemoCase({ api, inbox }, entry));
  const waiting = [];
  const failures = [];
  let done = 0;
  // Those that pass days take longest: they begin.
  const queue = cases.toSorted((a, b) => jumps(b.entry) - jumps(a.entry));
  async function work() {
    // After a failure those under way are finished and none is begun.
    for (let it = queue.shift(); it && failures.length === 0; it = queue.shift()) {
      try {
        const waitsFor = await live(it, { accountability });
        if (waitsFor) waiting.push(`${it.view.acceptanceNumber} waits for ${waitsFor}`);
      } catch (error) {
        failures.push(error);
        continue;
      }
      const { acceptanceNumber, state } = it.view;
      say(
        `[${String(++done).padStart(2)}/${cases.length}] ${acceptanceNumber}  ${state.stage.padEnd(13)} ${it.entry.key}`,
      );
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];

  return {
    added: cases.filter(({ isNew }) => isNew).length,
    staffAdded,
    rehearsal: cases.some(({ view }) => view.rehearsal),
    stages: Object.fromEntries(
      stages.map((stage) => [stage, count(cases, ({ state }) => state.stage === stage)]),
    ),
    highlights: {
      'promise broken': count(cases, ({ state }) => state.promiseBrokenAt),
      'second offer': count(cases, ({ state }) => state.offers.length > 1),
      dissent: count(cases, ({ state }) => state.diagnoses.some(({ dissent }) => dissent > 0)),
      accountability: accountability ? await sealedCases(api, cases) : 0,
    },
    waiting,
    cases,
  };
}

const count = (cases, holds) => cases.filter(holds).length;

/** Accountability cases that came of the demo's complaints; only HR and executives see any. */
async function sealedCases(api, cases) {
  const asked = cases.filter(({ state }) => state.accountability > 0);
  const found = await Promise.all(
    asked.map(
      async ({ id }) =>
        (await api.get('shangguan-wen', `/api/accountability/v1/cases?complaint=${id}`)).items.length,
    ),
  );
  return found.reduce((sum, n) => sum + n, 0);
}

const jumps = ({ to, callBack }) => (to === 'breach' ? 2 : callBack ? 1 : 0);

/** What to look at: a table and three links. */
function summary({ added, stages: counts, highlights, waiting, rehearsal, cases }, { inbox }) {
  const of = (key) => cases.find(({ entry }) => entry.key === key);
  const row = ([name, n]) => `${name.padEnd(16)}${String(n).padStart(3)}`;
  return [
    '',
    'stage           complaints',
    ...Object.entries(counts).map(row),
    '',
    'among them',
    ...Object.entries(highlights).map(row),
    '',
    `${added} complaints added, ${cases.length - added} were there.`,
    ...waiting,
    ...(waiting.length > 0 && !rehearsal
      ? [
          'Days pass only in rehearsal: start with REDRESS_REHEARSAL=on and a fresh data folder to see a breach and a call-back today.',
        ]
      : []),
    '',
    'Look at',
    `  the customer's page of a second offer   ${of('fridge-second-offer').trackingUrl}`,
    `  a joint diagnosis, as managers see it   ${of('tv-mount-fall').view.links.workflow}`,
    `  all mails and SMS                       ${inbox}`,
  ].join('\n');
}

async function main() {
  const { origin, url, inbox } = whereFromEnvironment();
  const result = await runDemo({ origin, oidcUrl: url, inbox });
  process.stdout.write(`${summary(result, { inbox })}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    const known = [Failure, TokenError, CallFailure].some((kind) => error instanceof kind);
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.stderr.write('Run npm run demo again to go on from here.\n');
    process.exitCode = 1;
  });
}
