import { amountsByKind, yuan } from '../../services/web/console/approvals/amounts';
import { approvalsEn } from '../../services/web/console/approvals/words.en';
import { approvalsZh } from '../../services/web/console/approvals/words.zh-cn';

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

it.each([['approvals', approvalsZh, approvalsEn]])(
  'the words of %s are given the same values in both languages, and none is empty',
  (_screen, zh, en) => {
    const texts = en as Record<string, string>;
    for (const [key, text] of Object.entries(zh)) {
      expect([key, placeholders(texts[key] ?? '')]).toEqual([key, placeholders(text)]);
      expect(text.trim() && texts[key]?.trim()).toBeTruthy();
    }
  },
);

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
