import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The words of the console: one file per screen and language, each with one object of flat keys. */
const folder = path.join(__dirname, '../../services/web/console/words');
const files = readdirSync(folder);
const screens = files.flatMap((file) => /^(.+)\.zh-cn\.ts$/.exec(file)?.[1] ?? []);

async function wordsOf(screen: string, language: 'zh-cn' | 'en'): Promise<Record<string, string>> {
  const file = (await import(path.join(folder, `${screen}.${language}.ts`))) as Record<string, unknown>;
  return Object.values(file).find((value) => typeof value === 'object') as Record<string, string>;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

it('every screen has a file of words per language', () => {
  const english = files.flatMap((file) => /^(.+)\.en\.ts$/.exec(file)?.[1] ?? []);
  expect(screens.length).toBeGreaterThan(0);
  expect(english).toEqual(screens);
});

describe.each(screens)('words of %s', (screen) => {
  it('no language lacks a key, or has an empty text', async () => {
    const [zh, en] = [await wordsOf(screen, 'zh-cn'), await wordsOf(screen, 'en')];
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.entries({ ...zh, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('both languages are given the same values', async () => {
    const [zh, en] = [await wordsOf(screen, 'zh-cn'), await wordsOf(screen, 'en')];
    const different = Object.keys(zh).filter(
      (key) => placeholders(zh[key]!).join() !== placeholders(en[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });
});
