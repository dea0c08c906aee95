import { languages, type Language } from '../../services/shared/http/language';
import { customerDeclarations, staffDeclarations } from '../../services/notification/templates/declarations';
import type { ParamValue } from '../../services/notification/templates/format-values';
import { paramProblems, render, withoutEmpty } from '../../services/notification/templates/render';
import {
  wordTables,
  type TemplateDeclaration,
  type VariableKind,
} from '../../services/notification/templates/template';
import { wordingFindings } from '../../services/notification/templates/wording-rules';
import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import { words } from '../../services/notification/templates/words/codes';
import { purposes } from '../../workflows/complaint/vocabulary';

const timeZone = 'Asia/Shanghai';
const samples: Partial<Record<VariableKind, ParamValue>> = {
  text: 'R-2026-000001',
  number: 75,
  fen: 1234550,
  instant: '2026-02-14T10:00:00.000Z',
  date: '2026-02-16',
  dates: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
  duration: '30d',
  flag: true,
  outsideRoutes: ['12315', 'court'],
};
const own = {
  name: '赵小禾',
  acceptanceNumber: 'R-2026-000001',
  trackingUrl: 'https://r.example/t/abc',
  reference: 'R-2026-000001',
  consoleUrl: 'https://r.example',
};

/** All params of a template, or the required ones only. */
function paramsOf(declaration: TemplateDeclaration, all: boolean): Record<string, ParamValue> {
  const wanted = Object.entries(declaration.params).filter(([, variable]) => all || !variable.optional);
  return Object.fromEntries(wanted.map(([name, { kind }]) => [name, samples[kind] ?? 'general']));
}

const everyTemplate = [...Object.entries(customerDeclarations), ...Object.entries(staffDeclarations)].flatMap(
  ([template, declaration]) =>
    languages.flatMap((language) =>
      [true, false].map((all) => ({
        template,
        declaration,
        language,
        all,
        name: `${declaration.audience} ${template} in ${language}, ${all ? 'all' : 'required'} variables`,
      })),
    ),
);

const acknowledged = (language: Language, workingDays = samples.dates!, provisional = false): string =>
  render(
    {
      template: 'acknowledgement',
      declaration: customerDeclarations.acknowledgement,
      params: { dueAt: '2026-02-14T10:00:00.000Z', workingDays, provisional },
      own,
    },
    'email',
    { language, timeZone },
  ).text;

test('every purpose of the complaint case has a template (S-71)', () => {
  expect(Object.keys(customerDeclarations).toSorted()).toEqual([...purposes, 'oneTimeCode'].toSorted());
});

test.each(everyTemplate)(
  '$name: complete, courteous, without codes',
  ({ template, declaration, language, all }) => {
    const params = paramsOf(declaration, all);
    expect(paramProblems(declaration, params)).toEqual([]);
    const body =
      declaration.body === 'required' || (declaration.body === 'optional' && all)
        ? { body: '请您放心，再见。 Please, goodbye.' }
        : {};
    const media =
      declaration.audience === 'customer' ? (['email', 'sms', 'print'] as const) : (['email'] as const);
    for (const medium of media) {
      const { subject, text } = render({ template, declaration, params, own, ...body }, medium, {
        language,
        timeZone,
      });
      expect(subject + text).not.toMatch(/\{\{|undefined|NaN|Invalid Date/);
      expect(subject).not.toBe('');
      if (declaration.audience !== 'customer') continue;
      expect(wordingFindings(text, language)).toEqual([]);
      expect(text).not.toMatch(/[a-z]+[A-Z][a-z]+/); // codes are camelCase
      if (template !== 'oneTimeCode') expect(text).toContain(own.trackingUrl);
    }
  },
);

describe('the acknowledgement explains the promise (S-07, R-1)', () => {
  test('number, link, local time with its zone, and the counted days', () => {
    const text = acknowledged('zh-CN');
    expect(text).toContain('受理编号：R-2026-000001');
    expect(text).toContain('查询链接：https://r.example/t/abc');
    expect(text).toContain('2026年2月14日星期六 18:00（中国标准时间）');
    expect(text).toContain('5 个工作日');
    expect(text).toMatch(/2月10日.*、2月11日.*、2月12日.*、2月13日.*、2月14日/);
  });

  test.each([
    ['zh-CN', /2月14日.*虽然是周末.*调休上班.*也算工作日/],
    ['zh-TW', /2月14日.*雖然是週末.*補班.*也算工作日/],
    ['en', /Sat,? 14 Feb falls on a weekend but is an official make-up working day/],
  ] as const)('why the Saturday counts, in %s', (language, why) => {
    expect(acknowledged(language)).toMatch(why);
  });

  test('no word of weekends when none counts, none of a provisional date when it is certain', () => {
    expect(acknowledged('zh-CN', ['2026-03-03', '2026-03-04'])).not.toMatch(/周末|暂定/);
    expect(acknowledged('zh-CN', samples.dates, true)).toMatch(/暂定/);
  });

  test('an enquiry gets no promise (S-90)', () => {
    const { text } = render(
      {
        template: 'acknowledgement',
        declaration: customerDeclarations.acknowledgement,
        params: withoutEmpty({ dueAt: '', workingDays: [] }),
        own,
      },
      'email',
      { language: 'zh-CN', timeZone },
    );
    expect(text).not.toMatch(/承诺|工作日/);
  });
});

test.each(['refusal', 'promiseBroken', 'finalReply'] as const)(
  '%s names the outside route in words (L-07)',
  (template) => {
    const declaration = customerDeclarations[template];
    const params = paramsOf(declaration, true);
    const { text } = render({ template, declaration, params, own, body: '…' }, 'email', {
      language: 'zh-CN',
      timeZone,
    });
    expect(text).toContain('全国12315平台（电话 12315）、人民法院');
  },
);

test('every outside route and every clock of the shipped policy has its words in every language', () => {
  const routes = Object.values(shippedPolicy.outsideRoutes.byCategory).flat();
  const reasons = shippedPolicy.grading.table.filter((row) => row.grade === 'major').map((row) => row.reason);
  for (const language of languages) {
    for (const code of routes) expect(words(language, 'outsideRoutes', code)).not.toBe(undefined);
    for (const code of Object.keys(shippedPolicy.clocks))
      expect(words(language, 'clocks', code)).not.toBe(code);
    for (const code of reasons) expect(words(language, 'gradeReasons', code)).not.toBe(code);
  }
});

test('a code without words is left out for customers and stays as it is for staff (S-80)', () => {
  expect(words('zh-CN', 'outsideRoutes', 'constructor')).toBeUndefined();
  expect(words('zh-CN', 'outsideRoutes', 'unheardOf')).toBeUndefined();
  for (const table of wordTables)
    if (
      !['outsideRoutes', 'outcomes', 'pauseReasons', 'extensionReasons', 'remedies', 'bases'].includes(table)
    )
      expect(words('en', table, 'unheardOf')).toBe('unheardOf');
});

test('money is written in yuan, and a long reply is cut for SMS but whole in a mail', () => {
  const body = '补'.repeat(900);
  const request = {
    template: 'offer',
    declaration: customerDeclarations.offer,
    params: paramsOf(customerDeclarations.offer, true),
    own,
    body,
  };
  const locale = { language: 'zh-CN', timeZone } as const;
  expect(render(request, 'email', locale).text).toContain(body);
  expect(render(request, 'email', locale).text).toContain('人民币 12,345.50 元');
  expect(render(request, 'sms', locale).text.length).toBeLessThan(900);
  expect(render(request, 'sms', locale).text).toMatch(/补……/);
});

test.each([
  ['zh-CN', /依法应当给您的：.*100\.00/, /自愿补偿.*：.*50\.00/],
  ['zh-TW', /依法應給您的：.*100\.00/, /自願補償.*：.*50\.00/],
  ['en', /law.*: .*100\.00/, /goodwill: .*50\.00/],
] as const)(
  'L-18 an offer says what the law demands and goodwill apart, in mail and SMS: %s',
  (language, law, goodwill) => {
    const { goodwillFen: _all, ...more } = paramsOf(customerDeclarations.offer, true);
    const owed = { ...more, statutoryFen: 10_000 };
    const said = (params: typeof more, medium: 'email' | 'sms') =>
      render({ template: 'offer', declaration: customerDeclarations.offer, params, own, body: 'x' }, medium, {
        language,
        timeZone,
      }).text;
    for (const medium of ['email', 'sms'] as const) {
      const both = said({ ...owed, goodwillFen: 5_000 }, medium);
      expect(both).toMatch(law);
      expect(both).toMatch(goodwill);
      expect(said(owed, medium)).not.toMatch(goodwill);
    }
  },
);

test('values from outside cannot break out of their line or bring placeholders of their own', () => {
  const nasty = { ...own, name: 'A\nBcc: x@y\u2028{{trackingUrl}}' };
  const { text } = render(
    {
      template: 'withdrawalConfirmed',
      declaration: customerDeclarations.withdrawalConfirmed,
      params: {},
      own: nasty,
    },
    'email',
    { language: 'zh-CN', timeZone },
  );
  expect(text.split('\n')[0]).toBe('尊敬的A Bcc: x@y {{trackingUrl}}：');
});

test.each([
  ['你好，请稍等，再见', ['familiar']],
  ['请稍等', ['noGoodbye']],
  ['您的工单没办法，再见', ['noPlease', 'stiff:没办法', 'jargon:工单']],
])('the wording rules find what a text misses: %s (S-76, S-77, S-80)', (text, findings) => {
  expect(wordingFindings(text, 'zh-CN')).toEqual(findings);
});
