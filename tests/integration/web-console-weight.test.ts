import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Weighs what `npm run build` made of the console; the bar is issue 5's. */
const folder = path.join(__dirname, '../../dist/console');
interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** Files that a browser loads for these modules: themselves and whatever they import at once. */
function filesOf(keys: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return files;
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / 1000;

test('the first view of the console, the worklist, weighs at most 390 kB gzipped', () => {
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const files = filesOf([...entry, 'worklist/worklist.tsx']);
  expect([...files].some((file) => file.includes('worklist'))).toBe(true);
  expect(kilobytes(files)).toBeLessThanOrEqual(390);
});

test('charts and the form of commands are not part of the first view', () => {
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = [...filesOf([...entry, 'worklist/worklist.tsx'])].map((file) =>
    readFileSync(path.join(folder, file), 'utf8'),
  );
  expect(first.some((text) => text.includes('zrender'))).toBe(false);
  expect(first.some((text) => text.includes('wording/check'))).toBe(false);
});
