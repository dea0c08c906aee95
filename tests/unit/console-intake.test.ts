import dayjs from 'dayjs';
import tree from '../../services/organization/categories/category-tree-1.json';
import { suggestedCategories } from '../../services/web/console/intake/category-likeness';
import {
  complaintOf,
  type IntakeForm,
  matterOf,
  needsProof,
} from '../../services/web/console/intake/intake-form';

const form = (change: Partial<IntakeForm> = {}): IntakeForm => ({
  channel: 'counter',
  kind: 'complaint',
  complainantKind: 'person',
  language: 'zh-CN',
  name: ' 林小满 ',
  phone: '13800138000',
  email: '  ',
  description: '洗衣机漏水，客服三天没有回电。',
  ...change,
});

describe('S-01 the page of the clerk', () => {
  it('S-01 sends what was typed, and nothing for what was left empty', () => {
    expect(complaintOf(form({ orderNumber: 'A-1', demandAmount: 19.99, reason: '' }))).toEqual({
      channel: 'counter',
      kind: 'complaint',
      complainant: { kind: 'person', name: '林小满', contact: { phone: '13800138000' } },
      description: '洗衣机漏水，客服三天没有回电。',
      language: 'zh-CN',
      object: { orderNumber: 'A-1' },
      demandAmountFen: 1_999,
    });
  });

  it('S-08 sends the proof of a receipt over a day ago, and only of such a one', () => {
    const longAgo = dayjs().subtract(25, 'hour');
    const today = dayjs().subtract(1, 'hour');
    expect([needsProof(longAgo), needsProof(today), needsProof(undefined)]).toEqual([true, false, false]);
    const receivedProof = '邮戳 2 月 9 日';
    expect(complaintOf(form({ receivedAt: longAgo, receivedProof }))).toMatchObject({ receivedProof });
    expect(complaintOf(form({ receivedAt: today, receivedProof }))).not.toHaveProperty('receivedProof');
  });

  it('L-06 looks for like complaints only with what can find one', () => {
    expect(matterOf({ phone: '138', email: 'lin@', description: '漏水' })).toBeUndefined();
    expect(matterOf({ phone: '138 0013 8000', email: 'lin@' })).toEqual({
      contact: { phone: '138 0013 8000' },
    });
  });
});

describe('S-17 categories suggested while writing', () => {
  const suggested = (text: string, like: { category?: string; similarity: number }[] = []) =>
    suggestedCategories(tree as never, text, like, 'zh-CN').map(({ code }) => code);

  it('S-17 are those of like complaints, likest first, before those named in the text', () => {
    const like = [
      { category: 'service.store', similarity: 40 },
      { category: 'quality.electronics', similarity: 70 },
      { category: 'no.longer.there', similarity: 90 },
    ];
    expect(suggested('有安全隐患', like)).toEqual([
      'quality.electronics',
      'service.store',
      'quality.appliance.safety',
    ]);
  });

  it('S-17 are none when nothing fits', () => {
    expect(suggested('你好')).toEqual([]);
  });
});
