import { fileURLToPath } from 'node:url';
import { ruleTable } from './rule-table.mjs';

/**
 * `npm run rules [-- ID …]`: each rule, where it stands, the tests that prove it. Exit 1 when a rule that this version must
 * enforce has no test that carries its id in its name.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const rows = ruleTable(root).filter((row) => wanted.length === 0 || wanted.includes(row.id));
const signs = { proven: '✔', supported: '·', open: '○', missing: '✘' };

for (const row of rows) {
  console.log(`${signs[row.state]} ${row.id.padEnd(5)} ${row.mark.padEnd(4)} ${row.title}`);
  if (row.places.length > 0) console.log(`        in     ${few(row.places, 4)}`);
  if (row.tests.length > 0) console.log(`        tests  ${few(row.tests, wanted.length > 0 ? 99 : 3)}`);
}
const count = (state) => rows.filter((row) => row.state === state).length;
console.log(
  `\n${signs.proven} ${count('proven')} proven by tests · ${signs.supported} ${count('supported')} for people to judge · ` +
    `${signs.open} ${count('open')} open for later work · ${signs.missing} ${count('missing')} missing`,
);
const missing = rows.filter((row) => row.state === 'missing');
if (missing.length > 0) {
  console.error(`No test carries the id of: ${missing.map((row) => row.id).join(' ')}`);
  process.exitCode = 1;
}

function few(list, most) {
  const shown = list.slice(0, most).join('\n               ');
  return list.length > most ? `${shown}\n               … and ${list.length - most} more` : shown;
}
