/**
 * `npm run bench [-- --only intake|loops|memory|clocks|portal] [--json FILE] [--write-readme]`: measures Redress on this machine and
 * says which bars it meets. It measures and does not judge: it ends with 0 whatever the bars say.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { sentenceOf } from '../launcher/failure.mjs';
import { compile, install, isCompiled, isInstalled, requireNode } from '../launcher/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const readme = path.join(root, 'infra/bench/README.md');
const say = (line) => void process.stdout.write(`${line}\n`);
const parts = ['intake', 'loops', 'memory', 'clocks', 'portal'];

try {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'string' }, 'write-readme': { type: 'boolean' } },
  });
  if (values.only && !parts.includes(values.only))
    throw new Error(`--only ${values.only}: choose ${parts.join(', ')}`);
  if (values.only && values['write-readme'])
    throw new Error('--write-readme keeps whole runs: leave --only out');
  const wants = (part) => !values.only || values.only === part;
  requireNode('20.20');
  if (!isInstalled(root)) await install(root, say);
  if (!isCompiled(root)) await compile(root);
  const report = await measure(wants);
  const table = (await import('./report.mjs')).tableOf(report);
  say(`\n${table}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (values['write-readme']) (await import('./report.mjs')).keepInReadme(readme, table);
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  if (process.env.REDRESS_DEBUG) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

/** @param {(part: string) => boolean} wants */
async function measure(wants) {
  // Only now: they need the packages.
  const { describeMachine } = await import('./machine.mjs');
  const { rowsOf } = await import('./bars.mjs');
  const { compareIntake, intakeAlone, steadyIntake } = await import('./intake.mjs');
  const { measureLoops, measureUnderLoad, publishBenchPolicy } = await import('./loops.mjs');
  const { measureClocks } = await import('./clocks.mjs');
  const { measurePortal } = await import('./portal.mjs');
  const { memoryNow } = await import('./memory.mjs');
  const { withSite } = await import('./site.mjs');
  const startedAt = new Date();
  const machine = describeMachine(root);
  const results = {};

  if (wants('intake')) {
    say('Intake with nobody behind it');
    results.intake = await withSite({ root, log: say, only: intakeAlone }, async (site) => ({
      alone: await compareIntake(site, { root, log: say }),
    }));
  }
  if (['intake', 'loops', 'memory'].some(wants)) {
    say('Everything');
    await withSite({ root, log: say }, async (site) => {
      await publishBenchPolicy(site);
      await sleep(2_000); // what the start has stirred up settles
      const rest = await memoryNow(site);
      if (wants('loops')) results.loops = await measureLoops(site, { root, log: say });
      if (wants('memory')) {
        const load = results.loops ? highestOf(results.loops.plain) : await measureUnderLoad(site, say);
        results.memory = { rest, load };
      }
      if (results.intake) {
        results.intake.steady = await steadyIntake(site, { root, log: say });
        results.intake.beside = await compareIntake(site, { root, log: say, beside: true });
      }
    });
  }
  if (wants('clocks')) {
    say('Clocks');
    results.clocks = await withSite({ root, log: say }, (site) => measureClocks(site, { root, log: say }));
  }
  if (wants('portal')) {
    say('Portal');
    results.portal = await withSite({ root, log: say }, measurePortal);
  }
  const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
  return { machine, startedAt: startedAt.toISOString(), seconds, rows: rowsOf(results), results };
}

/** The round that took most. */
function highestOf(rounds) {
  return rounds.map(({ usage }) => usage).sort((a, b) => b.totalMb - a.totalMb)[0];
}
