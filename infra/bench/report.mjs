import { readFileSync, writeFileSync } from 'node:fs';

const opening = '<!-- measured: written by npm run bench -- --write-readme -->';
const closing = '<!-- end of measured -->';

/** @param {{ machine: import('./machine.mjs').Machine, startedAt: string, seconds: number, rows: import('./bars.mjs').Row[] }} report */
export function tableOf({ machine, startedAt, seconds, rows }) {
  const cells = rows.map(({ area, what, value, bar, met }) => [
    area,
    what,
    value,
    bar,
    met === undefined ? '' : met ? 'met' : '**not met**',
  ]);
  const barred = rows.filter(({ met }) => met !== undefined);
  const { cpu, cores, memoryGb, system, node, temporal, temporalSdk, postgres, express, loadBefore } =
    machine;
  return [
    `Measured ${startedAt.slice(0, 16).replace('T', ' ')} UTC in ${seconds} s on ${cores} × ${cpu}, ${memoryGb} GB, ${system}; Node ${node}, Temporal ${temporal} (SDK ${temporalSdk}), PostgreSQL ${postgres}, Express ${express}. Load before the start: ${loadBefore.toFixed(1)}${loadBefore > cores / 4 ? ' (**the machine was busy: believe the ratios only**)' : ''}.`,
    '',
    `**${barred.filter(({ met }) => met).length} of ${barred.length} bars met.**`,
    '',
    ...aligned([['area', 'measure', 'value', 'bar', ''], ['---', '---', '---', '---', '---'], ...cells]),
  ].join('\n');
}

/** Columns of one width, so that the table also reads well in a terminal. */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(
    (row) =>
      `| ${row.map((cell, column) => (cell === '---' ? '-'.repeat(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`,
  );
}

/** Puts the table between its marks. @param {string} file @param {string} table */
export function keepInReadme(file, table) {
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(opening);
  const to = text.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks around its table`);
  writeFileSync(file, `${text.slice(0, from)}${opening}\n\n${table}\n\n${text.slice(to)}`);
}
