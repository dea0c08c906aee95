import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(__dirname, '../../../dist');
const barBytes = 80_000;

/** Bytes as they travel: the page and everything that it loads first. Needs `npm run pages`, as `npm test` runs it. */
function firstLoadBytes(): number {
  const page = readFileSync(path.join(dist, 'portal/index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="(\/portal\/assets\/[^"]+)"/g)].map(([, file]) =>
    readFileSync(path.join(dist, file!)),
  );
  expect(files.length).toBeGreaterThanOrEqual(2);
  return [Buffer.from(page), ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
}

test('the first load of every portal page is at most 80 kB gzipped', () => {
  // The promise page brings its own text, which is small beside this.
  expect(firstLoadBytes() + 4_000).toBeLessThanOrEqual(barBytes);
});
