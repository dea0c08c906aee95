import { builtinModules } from 'node:module';
import { sourceFiles } from './source-files';

const workflows = sourceFiles(['workflows'], /\.ts$/);
const importsOf = (text: string): { statement: string; from: string }[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*((?:import|export)\b[^;]*?from\s+|import\s+|.*\brequire\(|.*\bimport\()['"]([^'"]+)['"]/g,
    ),
  ].map((m) => ({
    statement: m[1]!,
    from: m[2]!,
  }));
const offences = (offends: (i: { statement: string; from: string }, path: string) => boolean): string[] =>
  workflows.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((i) => offends(i, path))
      .map((i) => `${path}: ${i.from}`),
  );

it('finds workflow code and its imports', () => {
  expect(workflows.flatMap((f) => importsOf(f.text)).length).toBeGreaterThan(50);
});

it('uses no Node module, under its name or as node:…', () => {
  expect(offences(({ from }) => builtinModules.includes(from) || from.startsWith('node:'))).toEqual([]);
});

it('uses no package but the workflow SDK and fflate (packed rules), and these only in the shell and in workflow.ts', () => {
  const sdk = ['@temporalio/workflow', '@temporalio/common', 'fflate'];
  expect(offences(({ from }) => !from.startsWith('.') && !sdk.includes(from))).toEqual([]);
  const impure = /^workflows\/(shell\/|index\.ts|workflows\.ts)|\/workflow\.ts$/;
  expect(
    offences(
      ({ from, statement }, path) =>
        sdk.includes(from) && !impure.test(path) && !/^(import|export)\s+type\b/.test(statement),
    ),
  ).toEqual([]);
});

it('takes activities as types only and knows no service', () => {
  expect(
    offences(({ from, statement }) => from.includes('/activities/') && !/^import\s+type\b/.test(statement)),
  ).toEqual([]);
  expect(offences(({ from }) => from.includes('/services/') || from.includes('/infra/'))).toEqual([]);
});

it('reads no clock of its own outside the shell: time comes with the message', () => {
  const own = workflows.filter(
    ({ path, text }) =>
      !path.startsWith('workflows/shell/') && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text),
  );
  expect(own.map((f) => f.path)).toEqual([]);
});
