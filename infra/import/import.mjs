#!/usr/bin/env node
// `npm run import -- FILE.csv [--mapping FILE] [--channel NAME]`: complaints from a file, through the public API.
// Streams any size; the same file twice adds nothing (the external id is unique per channel).
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { Failure } from '../launcher/failure.mjs';
import { fetchToken, TokenError, whereFromEnvironment } from '../token.mjs';
import { complaintOf, mappingFor } from './mapping.mjs';
import { ProgressBar } from './progress-bar.mjs';
import { Sender } from './sender.mjs';

const usage = 'usage: npm run import -- FILE.csv [--mapping FILE] [--channel NAME]';
const inFlight = 8;

/**
 * @param {{ file: string, mapping?: string, channel?: string, origin: string, token: () => Promise<string>, out?: NodeJS.WriteStream }} options
 * @returns {Promise<{ accepted: number, known: number, rejected: number, rejectedFile?: string }>}
 */
export async function importFile({ file, mapping: mappingFile, channel = 'website', origin, token, out = process.stderr }) {
  const size = sizeOf(file);
  const rejectedFile = `${file.replace(/\.csv$/i, '')}.rejected.csv`;
  rmSync(rejectedFile, { force: true });
  const counts = { accepted: 0, known: 0, rejected: 0 };
  const bar = new ProgressBar(out, size);
  const sender = new Sender({ origin, token });
  const source = createReadStream(file);
  const lines = source.pipe(parse({ columns: true, bom: true, relax_column_count: true, skip_empty_lines: true, info: true }));
  let mapping;
  let rejected;
  const running = new Set();

  async function handle(record, number) {
    const body = complaintOf(mapping, record, channel);
    const answer = await sender.send(body);
    if (answer.outcome === 'accepted' || answer.outcome === 'known') counts[answer.outcome]++;
    else {
      counts.rejected++;
      rejected ??= startRejected(rejectedFile, Object.keys(record));
      rejected.write(stringify([[number, answer.reason, ...Object.values(record)]]));
    }
    bar.show(source.bytesRead, counts);
  }

  try {
    for await (const { record, info } of lines) {
      mapping ??= mappingFor(mappingFile, Object.keys(record));
      const job = handle(record, info.lines).finally(() => running.delete(job));
      running.add(job);
      if (running.size >= inFlight) await Promise.race(running);
    }
    await Promise.all(running);
  } catch (error) {
    await Promise.allSettled(running);
    if (error.code?.startsWith?.('CSV_')) throw new Failure(`${file} is not a CSV file this import can read: ${error.message}`);
    throw error;
  } finally {
    bar.end(counts);
    if (rejected) await new Promise((done) => rejected.end(done));
  }
  return { ...counts, ...(rejected && { rejectedFile }) };
}

function sizeOf(file) {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error('it is not a file');
    return stat.size;
  } catch (error) {
    throw new Failure(`${file} can't be read: ${error.message}`);
  }
}

function startRejected(file, columns) {
  const out = createWriteStream(file);
  out.write(stringify([['line', 'reason', ...columns]], { bom: true }));
  return out;
}

async function main() {
  let args;
  try {
    args = parseArgs({ allowPositionals: true, options: { mapping: { type: 'string' }, channel: { type: 'string' } } });
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
  const [file, ...more] = args.positionals;
  if (!file || more.length > 0) throw new Failure(usage);
  const { channel = 'website', mapping } = args.values;
  const where = whereFromEnvironment();
  const { origin } = where;
  const token = () => fetchToken(`channel-${channel}`, where);
  const { accepted, known, rejected, rejectedFile } = await importFile({ file, mapping, channel, origin, token });
  process.stdout.write(`${accepted} accepted, ${known} already there, ${rejected} rejected${rejectedFile ? ` (see ${rejectedFile})` : ''}\n`);
  if (rejected > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    const known = error instanceof Failure || error instanceof TokenError;
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.exitCode = 1;
  });
}
