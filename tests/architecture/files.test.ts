import { sourceFiles } from './source-files';

const product = sourceFiles(['services', 'workflows', 'activities', 'infra']);
const all = [...product, ...sourceFiles(['tests'])];
const paths = (files: { path: string }[]): string[] => files.map((f) => f.path);
/** A folder's name or a file's first word, so that `http-utils.ts` counts as well. */
const emptyName = /(^|[/-])(utils?|helpers?|common|misc)([/.-]|$)/;

it('finds the sources', () => {
  expect(product.length).toBeGreaterThan(100);
});

it('no file is longer than 300 lines; a test, which may hold a long table, than 400', () => {
  const limitOf = (path: string): number => (path.startsWith('tests/') ? 400 : 300);
  const long = all.filter(({ path, text }) => text.trimEnd().split('\n').length > limitOf(path));
  expect(paths(long)).toEqual([]);
});

it('every process starts in a main.ts of at most 40 lines', () => {
  const mains = product.filter((f) => /^services\/[^/]+\/main\.ts$/.test(f.path));
  expect(mains.length).toBeGreaterThan(0);
  expect(paths(mains.filter((f) => f.text.split('\n').length > 41))).toEqual([]);
});

it('files and folders are in kebab-case and say what they hold', () => {
  const badlyNamed = all.filter(
    ({ path }) =>
      emptyName.test(path) ||
      !path.split('/').every((part) => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)),
  );
  expect(paths(badlyNamed)).toEqual([]);
});

it('migrations are forward-only .sql files numbered without gaps', () => {
  const byFolder = new Map<string, number[]>();
  for (const { path, text } of sourceFiles(['services'], /\/migrations\/[^/]+$/)) {
    const [, folder, number] = /^(.*)\/(\d{4})_[a-z0-9_-]+\.sql$/.exec(path) ?? [];
    expect([path, folder !== undefined, /down migration/i.test(text)]).toEqual([path, true, false]);
    byFolder.set(folder!, [...(byFolder.get(folder!) ?? []), Number(number)]);
  }
  for (const [folder, numbers] of byFolder) {
    expect([folder, numbers.toSorted((a, b) => a - b)]).toEqual([folder, numbers.map((_, i) => i + 1)]);
  }
});

it('nothing unfinished is left in the product', () => {
  const unfinished = product.filter((f) => /\b(TODO|FIXME|XXX|not implemented)\b/i.test(f.text));
  expect(paths(unfinished)).toEqual([]);
});

it('tests neither sleep nor mock nor skip', () => {
  const tests = all.filter(
    (f) => f.path.endsWith('.test.ts') && f.path !== 'tests/architecture/files.test.ts',
  );
  const shy = tests.filter((f) =>
    /jest\.(mock|fn|spyOn)\(|\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/.test(f.text),
  );
  expect(paths(shy)).toEqual([]);
});
