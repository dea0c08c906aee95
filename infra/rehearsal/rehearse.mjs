#!/usr/bin/env node
// `npm run rehearse -- <complaint id or acceptance number> [--until breach|archived|<n>]`: moves a complaint that was
// accepted in rehearsal to its next clock, or to the next several, and says what happened in the case's own time.
import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CallFailure, createRedressClient } from '../demo/redress-client.mjs';
import { Failure } from '../launcher/failure.mjs';
import { TokenError, whereFromEnvironment } from '../token.mjs';
import { linesOf, localClock, standingLine } from './story-lines.mjs';
import { wordsFor } from './words.mjs';

const usage =
  'usage: npm run rehearse -- <complaint id or acceptance number> [--until breach|archived|<number of jumps>]';
const who = 'specialist';
/** A case has a few dozen levels at most. */
const mostJumps = 100;

/**
 * @param {{
 *   complaint: string, until?: string, api: import('../demo/redress-client.mjs').RedressClient,
 *   lang?: string, say?: (line: string) => void,
 * }} options
 * @returns {Promise<any[]>} the answers of the jumps
 */
export async function rehearse({ complaint, until = '1', api, lang = 'en', say = console.log }) {
  const isDone = endOf(until);
  const words = wordsFor(lang);
  const { id, acceptanceNumber } = await find(api, complaint);
  const local = localClock(await timeZoneOf(api));
  const jumps = [];
  say(acceptanceNumber);
  do {
    const jump = await api.post(
      who,
      `/api/casework/v1/complaints/${id}/rehearsal`,
      undefined,
      `rehearse-${randomUUID()}`,
      55_000,
    );
    jumps.push(jump);
    for (const line of linesOf(jump, words, local)) say(line);
    say(standingLine(jump, words, local));
  } while (!isDone(jumps) && jumps.length < mostJumps);
  return jumps;
}

/** @returns {(jumps: any[]) => boolean} */
function endOf(until) {
  if (until === 'breach') return (jumps) => jumps.at(-1).events.some(({ type }) => type === 'promiseBroken');
  if (until === 'archived') return (jumps) => jumps.at(-1).stage === 'archived';
  const count = Number(until);
  if (!Number.isInteger(count) || count < 1 || count > mostJumps) throw new Failure(usage);
  return (jumps) => jumps.length >= count;
}

async function find(api, complaint) {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(complaint))
    return api.get(who, `/api/casework/v1/complaints/${complaint}`);
  const { items } = await api.get(who, `/api/casework/v1/complaints?q=${encodeURIComponent(complaint)}`);
  if (items.length === 1) return items[0];
  throw new Failure(
    `${items.length === 0 ? 'No complaint has' : 'Several complaints begin with'} the number ${complaint}.`,
  );
}

const timeZoneOf = async (api) => (await api.get(undefined, '/api/public/v1/promises')).hours.timeZone;

async function main() {
  let args;
  try {
    args = parseArgs({ allowPositionals: true, options: { until: { type: 'string' } } });
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
  const [complaint, ...more] = args.positionals;
  if (!complaint || more.length > 0) throw new Failure(usage);
  const lang = process.env.LC_ALL || process.env.LANG;
  const where = whereFromEnvironment();
  const api = createRedressClient({
    origin: where.origin,
    oidcUrl: where.url,
    language: wordsFor(lang).language,
  });
  await rehearse({ complaint, until: args.values.until, api, lang });
}

/** What stopped it, in one sentence: whose turn it is, or what to do. */
function sentenceOf(error) {
  if (error instanceof CallFailure && error.status === 404 && error.message.includes('/rehearsal')) {
    return 'Rehearsal is off: start with REDRESS_REHEARSAL=on npm start, and accept a complaint then.';
  }
  if (error instanceof CallFailure) return error.problem?.detail ?? error.message;
  return error instanceof Failure || error instanceof TokenError ? error.message : error.stack;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  });
}
