import type { Candidate } from '../../services/intake/duplicates/duplicate-repository';
import { suggestionsOf } from '../../services/intake/duplicates/duplicates';
import { matchKeysOf } from '../../services/intake/duplicates/match-keys';
import { bandsOf, likeness, pairsOf } from '../../services/intake/duplicates/text-likeness';

const leaking = '洗衣机漏水，客服三天没有回电。';
const leakingToo = '洗衣机漏水了,打客服三天都没人回电话';
const bill = '三月的账单多收了三十元，要求退回。';

const aCandidate = (change: Partial<Candidate> = {}): Candidate => ({
  id: '0190b0a0-0000-7000-8000-000000000001',
  acceptanceNumber: 'TS-20260209-AAAAAA',
  kind: 'complaint',
  channel: 'app',
  category: null,
  receivedAt: '2026-02-09T03:00:00.000Z',
  description: bill,
  object: null,
  keys: [],
  ...change,
});
const reasonsOf = (matter: Parameters<typeof suggestionsOf>[0], candidate: Partial<Candidate>) =>
  suggestionsOf(matter, [aCandidate(candidate)])[0]?.reasons;

describe('L-06 texts that tell the same thing', () => {
  test('L-06 two people who tell the same in other words are alike; two matters are not', () => {
    expect(likeness(pairsOf(leaking), pairsOf(leakingToo))).toBeGreaterThan(0.3);
    expect(likeness(pairsOf(leaking), pairsOf(bill))).toBeLessThan(0.05);
  });

  test('L-06 full-width signs, spaces and punctuation make no difference', () => {
    expect(likeness(pairsOf('ＡＢＣ１２３ 漏水！'), pairsOf('abc123漏水'))).toBe(1);
  });

  test('L-06 a text of a few characters is like nothing', () => {
    expect(bandsOf('漏水')).toEqual([]);
    expect(likeness(pairsOf('漏水'), pairsOf('漏水'))).toBe(0);
  });

  test('L-06 alike texts meet in the index, others rarely', () => {
    const meet = (a: string, b: string): number =>
      bandsOf(a).filter((band) => bandsOf(b).includes(band)).length;
    expect(meet(leaking, leakingToo)).toBeGreaterThan(0);
    expect(meet(leaking, bill)).toBe(0);
    expect(meet(leaking, leaking)).toBe(16);
  });

  test('L-06 the words themselves are in no key', () => {
    const keys = matchKeysOf({ customerRefs: ['abc'], object: { orderNumber: 'A-1' }, description: leaking });
    expect(keys.slice(0, 2)).toEqual(['customer abc', 'order a-1']);
    expect(keys.join(' ')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('L-06 why a complaint is suggested', () => {
  test.each([
    ['the same customer', {}, { keys: ['customer x'] }, ['sameCustomer']],
    [
      'the same order',
      { object: { orderNumber: ' a-1' } },
      { object: { orderNumber: 'A-1' } },
      ['sameOrder'],
    ],
    ['a like text', { description: leakingToo }, { description: leaking }, ['similarText']],
    [
      'the same customer with the same product',
      { object: { productName: '洗衣机' } },
      { keys: ['customer x'], object: { productName: '洗衣机' } },
      ['sameCustomer', 'sameProduct'],
    ],
  ])('L-06 %s', (_name, matter, candidate, reasons) => {
    expect(reasonsOf(matter, candidate)).toEqual(reasons);
  });

  test.each([
    ['only the product', { object: { productName: '洗衣机' } }, { object: { productName: '洗衣机' } }],
    ['only a band of the text', { description: leaking }, { description: bill, keys: ['text 1.a.b'] }],
    ['an object that is none', { object: 'none' as const }, { object: 'none' as const }],
  ])('L-06 not for %s', (_name, matter, candidate) => {
    expect(reasonsOf(matter, candidate)).toBeUndefined();
  });

  test('L-06 the likeliest first, and at most ten', () => {
    const found = [
      aCandidate({ id: 'customer', keys: ['customer x'] }),
      aCandidate({ id: 'text', description: leaking }),
      aCandidate({ id: 'both', keys: ['customer x'], description: leaking }),
      aCandidate({ id: 'order', object: { orderNumber: 'A-1' } }),
    ];
    const shown = suggestionsOf({ description: leaking, object: { orderNumber: 'A-1' } }, found);
    expect(shown.map((s) => [s.candidate.id, s.score])).toEqual([
      ['both', 80],
      ['text', 50],
      ['order', 50],
      ['customer', 30],
    ]);
    const many = Array.from({ length: 12 }, () => aCandidate({ keys: ['customer x'] }));
    expect(suggestionsOf({}, many)).toHaveLength(10);
  });
});
