import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';

/** The table is an ES module of the infrastructure: asked the way a person asks it. */
function table(expression: string): unknown {
  const script = `import * as t from ${JSON.stringify(join(projectRoot(), 'infra/rules/rule-table.mjs'))};
    console.log(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
}

it('reads rule ids and ranges of them from the names of tests', () => {
  const source =
    "it('S-75..S-77, R-1: says please', () => {}); it.each(rows)('L-02: %s stays out', async (x) => {});";
  expect(table(`t.testNames(${JSON.stringify(source)}).map(t.idsIn)`)).toEqual([
    ['S-75', 'S-76', 'S-77', 'R-1'],
    ['L-02'],
  ]);
});

it('takes no string for the name of a test that is none', () => {
  expect(table(`t.testNames("const rule = 'S-01 is not tested here';")`)).toEqual([]);
});
