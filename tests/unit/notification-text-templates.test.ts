import { customerWording } from '../../services/notification/templates/words/wording';
import { wordingFindings, wordingHints } from '../../services/notification/templates/wording-rules';
import { shippedTemplates } from '../../services/notification/text-templates/shipped-templates';
import { kindsOfTemplate, templateKinds } from '../../services/notification/text-templates/template-kinds';
import {
  faultsOf,
  filled,
  misfitsOf,
  variablesOf,
} from '../../services/notification/text-templates/template-text';
import { languages } from '../../services/shared/http/language';
import { purposes } from '../../workflows/complaint/vocabulary';

/** Characters that only one script uses; common enough that no text of some length is without. */
const foreignTo = {
  'zh-CN': [...'請們這問題處時間後為會說話給發'],
  'zh-TW': [...'请们这问题处时间后为会说话给发'],
  en: [],
};

describe('S-71 every customer message has its words in every language', () => {
  const cases = purposes.flatMap((purpose) => languages.map((language) => ({ purpose, language })));
  test.each(cases)('S-71 L-12: $purpose in $language', ({ purpose, language }) => {
    const wording = customerWording[language][purpose];
    expect(wording?.subject).toBeTruthy();
    const all = JSON.stringify([wording.subject, wording.lines, wording.short ?? []]);
    const lines = wording.lines.map((line) => (typeof line === 'string' ? line : line.say)).join('');
    expect(lines.length).toBeGreaterThan(10);
    if (language === 'en') expect(all).not.toMatch(/\p{Script=Han}/u);
    expect(foreignTo[language].filter((character) => all.includes(character))).toEqual([]);
  });
});

describe('S-71 six kinds of templates and the scripts', () => {
  test('S-71: each of the six kinds ships with a default, and the scripts of S-75 too', () => {
    expect([...new Set(shippedTemplates.map((t) => t.kind))].toSorted()).toEqual(
      [...templateKinds].toSorted(),
    );
    expect(shippedTemplates.filter((t) => t.kind === 'script').map((t) => t.code)).toEqual([
      'greeting',
      'apology',
      'satisfied',
      'needs-improvement',
    ]);
  });

  test.each(shippedTemplates)('S-71: $code has its variables in every language', ({ kind, texts }) => {
    expect(faultsOf(kind, texts)).toEqual([]);
    const [first, ...others] = Object.values(texts).map((text) => variablesOf(text).toSorted());
    for (const other of others) expect(other).toEqual(first);
  });

  const spoken = shippedTemplates.filter((t) => kindsOfTemplate[t.kind].toCustomer);
  test.each(spoken)('S-75 S-76: $code keeps the three musts and the three don’ts', ({ texts }) => {
    for (const language of languages) expect(wordingFindings(texts[language], language)).toEqual([]);
  });

  test('S-71: an unknown, a missing or an open variable is named when a version is saved', () => {
    const texts = { 'zh-CN': '{{findings}}{{shoeSize}}', en: '{{findings}} {{measures}} {{open' };
    expect(faultsOf('workOrderReply', texts)).toEqual([
      {
        path: 'texts.zh-CN',
        message: expect.stringContaining('{{shoeSize}} is no variable of workOrderReply'),
      },
      { path: 'texts.zh-CN', message: expect.stringContaining('{{measures}} is missing') },
      { path: 'texts.en', message: 'a variable is not closed' },
    ]);
    expect(faultsOf('script', { en: 'Hello' }).map((f) => f.path)).toEqual(['texts.zh-CN', 'texts.zh-TW']);
    expect(faultsOf('transfer', {})).toMatchObject([{ path: 'texts.zh-CN' }]);
  });

  test('S-71: a text is filled with what it needs and nothing else', () => {
    expect(misfitsOf('{{a}} {{ b }}', { a: '1', c: '2' })).toEqual([
      { path: 'values.b', message: 'needed by the template' },
      { path: 'values.c', message: 'not used by the template' },
    ]);
    expect(filled('{{a}} and {{ b }}', { a: '{{b}}', b: '2' })).toBe('{{b}} and 2');
  });
});

describe('S-76 S-77 S-80 the wording rules suggest, and never block', () => {
  test.each([
    ['S-76 请 first', '您好，马上办。再见', 'noPlease'],
    ['S-76 您 always', '请你稍等，再见', 'familiar'],
    ['S-76 再见 at the end', '请您稍等', 'noGoodbye'],
    ['S-76 再见 is the last word', `请您稍等，再见。${'我们还要说明很多事情。'.repeat(8)}`, 'goodbyeEarly'],
    ['S-77 no stiff words', '请您原谅，没办法，再见', 'stiff:没办法'],
    ['S-77 no shifting of responsibility', '请您见谅，这不归我们管，再见', 'shifting:不归我们'],
    ['S-77 no blaming of the customer', '请您注意，这是您自己弄坏的，再见', 'blaming:是您自己'],
    ['S-80 plain words', '请您等候工单闭环，再见', 'jargon:工单'],
  ])('%s', (_rule, text, finding) => {
    const hints = wordingHints(text, 'zh-CN');
    const hint = hints.find((h) => h.finding === finding);
    expect(hint?.suggestion).toMatch(/\p{Script=Han}/u);
    const [, phrase] = finding.split(':');
    if (phrase) expect(text.slice(hint!.at)).toMatch(new RegExp(`^${phrase}`));
  });

  test('S-76: the scripts of the house style find nothing to say', () => {
    const script = '好的，感谢您对我们的支持，请您放心，祝您生活愉快，再见！';
    expect(wordingHints(script, 'zh-CN')).toEqual([]);
  });

  test('S-76: the same phrase twice is two hints and one finding', () => {
    const text = '请您看工单，工单编号在上面，再见';
    expect(wordingHints(text, 'zh-CN')).toHaveLength(2);
    expect(wordingFindings(text, 'zh-CN')).toEqual(['jargon:工单']);
  });
});
