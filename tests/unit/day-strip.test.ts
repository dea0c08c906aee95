import { stripOf } from '../../services/web/browser/day-strip/strip';
import type { StripPromise } from '../../services/web/browser/day-strip/strip-input';
import { stripSentence } from '../../services/web/browser/day-strip/strip-sentence';

const office = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
] as const;
/** Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February are worked. */
const calendar = {
  holidays: ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`),
  workdays: ['2026-02-14', '2026-02-28'],
  lastYear: 2026,
};
const beforeFestival: StripPromise = {
  acceptedAt: '2026-02-09T10:00:00+08:00',
  dueAt: '2026-02-14T18:00:00+08:00',
  workingDays: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
  provisional: false,
};
const drawn = (
  promise: StripPromise,
  now: string,
  known: Parameters<typeof stripOf>[2] = { calendar, office },
) =>
  stripOf(promise, now, known)
    .days.map(
      ({ kind, number, makeUp, provisional }) =>
        `${{ acceptance: '·', counted: number, extension: `+${number}`, rest: 'o', holiday: '休', paused: '/' }[kind]}${makeUp ? '班' : ''}${provisional ? '?' : ''}`,
    )
    .join(' ');

test('R-1: the acceptance day is a dot, a make-up Saturday counts and says so', () => {
  expect(drawn(beforeFestival, '2026-02-10T09:00:00+08:00')).toBe('· 1 2 3 4 5班');
});

test('R-1: holidays and weekends between are not counted', () => {
  const over: StripPromise = {
    ...beforeFestival,
    acceptedAt: '2026-02-13T10:00:00+08:00',
    dueAt: '2026-02-27T18:00:00+08:00',
    workingDays: ['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'],
  };
  expect(drawn(over, over.acceptedAt)).toBe('· 1班 休 休 休 休 休 休 休 休 休 2 3 4 5');
  // Without a calendar the told days alone say as much, but for a weekend inside the holiday.
  expect(drawn(over, over.acceptedAt, {})).toBe('· 1班 o 休 休 休 休 休 o o 休 2 3 4 5');
});

test('L-05: an extension appends its own days with their reason', () => {
  const extended: StripPromise = {
    ...beforeFestival,
    dueAt: '2026-02-25T18:00:00+08:00',
    extensions: [{ days: 2, reason: 'expertOpinion' }],
  };
  expect(drawn(extended, '2026-02-12T09:00:00+08:00')).toBe('· 1 2 3 4 5班 休 休 休 休 休 休 休 休 休 +6 +7');
  expect(stripOf(extended, '2026-02-12T09:00:00+08:00', { calendar }).days.at(-1)?.reason).toBe(
    'expertOpinion',
  );
});

test('F-11: days that stood still are hatched and the count goes on after them', () => {
  const paused: StripPromise = {
    ...beforeFestival,
    acceptedAt: '2026-03-02T10:00:00+08:00',
    workingDays: ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'],
    dueAt: '2026-03-11T18:00:00+08:00',
    pauses: [
      {
        reason: 'itemAwaited',
        from: '2026-03-04T09:00:00+08:00',
        endsAt: '2026-03-20T18:00:00+08:00',
        to: '2026-03-05T18:00:00+08:00',
      },
    ],
  };
  expect(drawn(paused, '2026-03-09T09:00:00+08:00')).toBe('· 1 / / 2 o o 3 4 5');
});

test('F-11: while it stands still the strip is paused, whatever the old due date', () => {
  const paused: StripPromise = {
    ...beforeFestival,
    pauses: [
      { reason: 'itemAwaited', from: '2026-02-11T09:00:00+08:00', endsAt: '2026-03-11T09:00:00+08:00' },
    ],
  };
  expect(stripOf(paused, '2026-02-16T09:00:00+08:00').state).toBe('paused');
});

test('R-2: days after the last published year are provisional', () => {
  const provisional: StripPromise = {
    acceptedAt: '2026-12-29T10:00:00+08:00',
    dueAt: '2027-01-05T18:00:00+08:00',
    workingDays: ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04', '2027-01-05'],
    provisional: true,
  };
  expect(drawn(provisional, provisional.acceptedAt)).toBe('· 1 2 3? o? o? 4? 5?');
  expect(drawn(provisional, provisional.acceptedAt, {})).toBe('· 1 2 3? o? o? 4? 5?');
});

test('now and the warnings have their place along the days', () => {
  const strip = stripOf(
    { ...beforeFestival, warnings: ['2026-02-12T00:00:00+08:00'] },
    '2026-02-10T12:00:00+08:00',
  );
  expect(strip.now).toBe(1.5);
  expect(strip.warnings).toEqual([3]);
});

test.each([
  ['2026-02-10T09:00:00+08:00', 'onTime'],
  ['2026-02-12T00:00:01+08:00', 'atRisk'],
  ['2026-02-14T18:00:00+08:00', 'broken'],
])('at %s it is %s', (now, state) => {
  expect(stripOf({ ...beforeFestival, warnings: ['2026-02-12T00:00:00+08:00'] }, now).state).toBe(state);
});

test('a promise that was kept is met, one that was answered late stays broken', () => {
  const now = '2026-03-01T09:00:00+08:00';
  expect(stripOf({ ...beforeFestival, metAt: '2026-02-12T09:00:00+08:00' }, now).state).toBe('met');
  expect(stripOf({ ...beforeFestival, metAt: '2026-02-24T09:00:00+08:00' }, now).state).toBe('broken');
});

describe('the sentence', () => {
  const sentence = (promise: StripPromise, now: string, language: string) =>
    stripSentence(stripOf(promise, now, { calendar, office }), promise, language, (code) => `<${code}>`);

  test('says days and hours of office time left, and why a Saturday counts', () => {
    const now = '2026-02-13T15:00:00+08:00';
    expect(sentence(beforeFestival, now, 'zh-CN')).toBe(
      '距承诺时限还有 1 个工作日零 3 小时，最迟 2026-02-14 18:00（北京时间）。2月14日周六为调休上班日，已计入。',
    );
    expect(sentence(beforeFestival, now, 'en')).toBe(
      '1 working day 3 hours left, until 2026-02-14 18:00 (Beijing time). Sat 14 Feb is a make-up working day and counts.',
    );
  });

  test('the lunch break is no office time', () => {
    expect(sentence(beforeFestival, '2026-02-14T11:00:00+08:00', 'en')).toMatch(/^6 hours left/);
  });

  test('says that it is over, kept or standing still', () => {
    expect(sentence(beforeFestival, '2026-02-16T20:00:00+08:00', 'zh-CN')).toMatch(/^已超过承诺时限 2 天。/);
    expect(
      sentence({ ...beforeFestival, metAt: '2026-02-12T09:00:00+08:00' }, '2026-02-16T20:00:00+08:00', 'en'),
    ).toMatch(/^Our promise was kept on 2026-02-12 09:00 \(Beijing time\)\./);
    const pauses = [
      { reason: 'itemAwaited', from: '2026-02-11T09:00:00+08:00', endsAt: '2026-03-11T09:00:00+08:00' },
    ];
    expect(sentence({ ...beforeFestival, pauses }, '2026-02-12T09:00:00+08:00', 'zh-CN')).toMatch(
      /^承诺时限暂停计算：<itemAwaited>。/,
    );
  });

  test('R-2: says that a year is not published yet', () => {
    const provisional: StripPromise = {
      acceptedAt: '2026-12-30T10:00:00+08:00',
      dueAt: '2027-01-04T18:00:00+08:00',
      workingDays: ['2026-12-31', '2027-01-04'],
      provisional: true,
    };
    expect(sentence(provisional, provisional.acceptedAt, 'en')).toContain(
      'The official calendar for 2027 is not yet published',
    );
  });
});
