import { amountsByKind, yuan } from '../../services/web/console/approvals/amounts';
import { approvalsEn } from '../../services/web/console/approvals/words.en';
import { approvalsZh } from '../../services/web/console/approvals/words.zh-cn';
import { filledScript } from '../../services/web/console/call-backs/script';
import { callBacksEn } from '../../services/web/console/call-backs/words.en';
import { callBacksZh } from '../../services/web/console/call-backs/words.zh-cn';
import { legalEn } from '../../services/web/console/legal/words.en';
import { legalZh } from '../../services/web/console/legal/words.zh-cn';
import { volumeCurve } from '../../services/web/console/public-opinion/curve';
import { publicOpinionEn } from '../../services/web/console/public-opinion/words.en';
import { publicOpinionZh } from '../../services/web/console/public-opinion/words.zh-cn';

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

it.each<[string, Record<string, string>, Record<string, string>]>([
  ['approvals', approvalsZh, approvalsEn],
  ['callBacks', callBacksZh, callBacksEn],
  ['legal', legalZh, legalEn],
  ['publicOpinion', publicOpinionZh, publicOpinionEn],
])('the words of %s are given the same values in both languages, and none is empty', (_screen, zh, en) => {
  for (const [key, text] of Object.entries(zh)) {
    expect([key, placeholders(en[key] ?? '')]).toEqual([key, placeholders(text)]);
    expect(text.trim() && en[key]?.trim()).toBeTruthy();
  }
});

it('S-37: a proposal is summed up per kind of remedy, one without money counts nothing', () => {
  const actions = [
    { kind: 'refund', amountFen: 10_000 },
    { kind: 'gift', amountFen: 500 },
    { kind: 'refund', amountFen: 250 },
    { kind: 'writtenApology' },
  ];
  expect(amountsByKind(actions)).toEqual([
    { kind: 'refund', fen: 10_250 },
    { kind: 'gift', fen: 500 },
    { kind: 'writtenApology', fen: 0 },
  ]);
  expect(yuan(10_250)).toBe('¥102.50');
});

it('S-75: a script is filled with what is known, and keeps the holes that only the caller can fill', () => {
  const text = '{{name}}, this is {{agent}}. It was promised within {{days}} days.';
  expect(filledScript(text, { name: 'Ms Li', agent: 'Wang' })).toBe(
    'Ms Li, this is Wang. It was promised within {{days}} days.',
  );
});

it('S-44: the curve shows the volume within the window, as it is compared with the threshold', () => {
  const at = (hour: number): string => new Date(Date.UTC(2026, 0, 5, hour)).toISOString();
  const reports = [
    { at: at(25), count: 5 },
    { at: at(0), count: 40 },
    { at: at(1), count: 30 },
    { at: at(24), count: 10 },
    { at: at(1), count: 20 },
  ];
  expect(volumeCurve(reports, 24)).toEqual([
    { at: at(0), volume: 40 },
    { at: at(1), volume: 90 },
    // What lies exactly a window back counts no more, as in the query that opens the case.
    { at: at(24), volume: 60 },
    { at: at(25), volume: 15 },
  ]);
  expect(volumeCurve([], 24)).toEqual([]);
});
