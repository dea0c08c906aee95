/**
 * Writes services/organization/calendar/published-years.json from the development dependency `chinese-days` (MIT):
 * per published year the weekdays off, the weekend days worked and the State Council notices they come from.
 * The package is a source of data only: beyond its last year it would guess, so nothing imports it at run time.
 *
 *   node infra/calendar/extract-published-years.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const packageFolder = path.dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'));
const read = (name) => readFileSync(path.join(packageFolder, name), 'utf8');

/** Where the package's dates differ from the notice text that it quotes itself. */
const corrections = [
  { workday: '2005-12-31', why: 'the notice for 2006 makes it a working day in exchange for 3 January 2006' },
];

const dates = JSON.parse(read('dist/chinese-days.json'));
const isWeekend = (date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const holidays = Object.keys(dates.holidays)
  .filter((date) => !isWeekend(date))
  .sort();
const workdays = [...Object.keys(dates.workdays), ...corrections.map((c) => c.workday)]
  .filter(isWeekend)
  .sort();

/** The comment above each year's dates quotes the notice and its address. */
const notices = new Map(
  [...read('src/holidays/generate.ts').matchAll(/\/\*\*\s*\n\s*\* (\d{4})\n([\s\S]*?)\*\//g)].map(
    ([, year, text]) => [Number(year), text.match(/https?:\/\/\S+/g) ?? []],
  ),
);

const years = [...notices.keys()].sort().map((year) => {
  const within = (list) => list.filter((date) => date.startsWith(`${year}-`));
  const own = { holidays: within(holidays), workdays: within(workdays) };
  // The last days of December belong to the notice of the year they lead into.
  const leadsIn = [...own.holidays, ...own.workdays].some((date) => date > `${year}-12-20`);
  return { year, sources: [...notices.get(year), ...(leadsIn ? notices.get(year + 1) : [])], ...own };
});

const { name, version, license } = JSON.parse(read('package.json'));
const file = path.join(root, 'services/organization/calendar/published-years.json');
writeFileSync(
  file,
  `${JSON.stringify({ extractedFrom: { package: name, version, license, corrections }, years }, null, 2)}\n`,
);
process.stdout.write(
  `${years.length} years (${years[0].year}-${years.at(-1).year}) → ${path.relative(root, file)}\n`,
);
