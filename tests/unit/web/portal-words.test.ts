import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { visible } from '../../../services/casework/customer-view/customer-story';
import { shippedPolicy } from '../../../services/organization/policies/shipped-policy';
import { pageWords } from '../../../services/web/portal-pages/promise-words';
import { dictionaries, portalLanguages } from '../../../services/web/portal/words/words';
import { stages } from '../../../workflows/complaint/vocabulary';
import { remedyKinds } from '../../../workflows/contracts/policy';

const reference = dictionaries['zh-CN'];
const keys = Object.keys(reference).sort();
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(portalLanguages)('the words of the portal in %s', (language) => {
  const words = dictionaries[language] as Record<string, string>;

  test('hold every key, none is blank and the places are the same', () => {
    expect(Object.keys(words).sort()).toEqual(keys);
    // English puts a space between sentences, Chinese nothing.
    const blank = keys.filter((key) => key !== 'sentenceJoiner' && words[key]!.trim() === '');
    expect(blank).toEqual([]);
    for (const key of keys) {
      expect([key, places(words[key]!)]).toEqual([key, places(reference[key as keyof typeof reference])]);
    }
  });

  test('the promise page has the same parts', () => {
    expect(Object.keys(pageWords[language]).sort()).toEqual(Object.keys(pageWords['zh-CN']).sort());
    expect(pageWords[language].rightsList).toHaveLength(pageWords['zh-CN'].rightsList.length);
  });
});

test('every key that the portal asks for is there, and every key is asked for', () => {
  const folder = path.resolve(__dirname, '../../../services/web/portal');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const asked = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  // `t(\`grade.${grade}\`)` and `ofCode('stage', …)` ask for a group.
  const groups = [
    ...[...sources.matchAll(/\bt\(\s*`([\w.]+?)\$\{/g)].map(([, start]) => start!),
    ...[...sources.matchAll(/\bofCode\('(\w+)'/g)].map(([, group]) => `${group}.`),
  ];
  const unused = keys.filter(
    (key) => !sources.includes(`'${key}'`) && !groups.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

test('S-74: every code that a customer may be shown has words', () => {
  const { pause, extension, interim, outsideRoutes } = shippedPolicy;
  const shown = {
    stage: stages,
    story: Object.keys(visible),
    remedy: remedyKinds,
    reason: [...pause.reasons, ...extension.reasons],
    measure: Object.keys(interim.measures),
    route: Object.values(outsideRoutes.byCategory).flat(),
    outcome: ['fulfilled', 'refused', 'lapsed', 'withdrawn', 'settledOutside'],
  };
  const wanted = Object.entries(shown).flatMap(([group, codes]) => codes.map((code) => `${group}.${code}`));
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
});
