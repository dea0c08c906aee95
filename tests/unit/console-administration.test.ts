import { toggled, yearGrid } from '../../services/web/console/administration/calendar/year-days';
import {
  asText,
  differences,
  withValue,
} from '../../services/web/console/administration/policies/differences';
import { administrationEn } from '../../services/web/console/administration/words.en';
import { administrationZh } from '../../services/web/console/administration/words.zh-cn';

describe('differences of two versions of the rulebook (R-14)', () => {
  const before = { clocks: { promise: { limit: '5wd', tell: ['handler'] } }, table: [{ grade: 'major' }] };

  it('names each leaf that differs, and lists of plain values as one', () => {
    const after = {
      clocks: { promise: { limit: '4wd', tell: ['handler', 'legal'] } },
      table: [{ grade: 'major' }, { grade: 'general' }],
    };
    expect(differences(before, after)).toEqual([
      { path: 'clocks.promise.limit', before: '5wd', after: '4wd' },
      { path: 'clocks.promise.tell', before: ['handler'], after: ['handler', 'legal'] },
      { path: 'table.1', after: { grade: 'general' } },
    ]);
    expect(differences(before, structuredClone(before))).toEqual([]);
  });

  it('a value is changed at its place and nowhere else', () => {
    expect(withValue(before, ['clocks', 'promise', 'limit'], '4wd')).toEqual({
      ...before,
      clocks: { promise: { limit: '4wd', tell: ['handler'] } },
    });
    expect(withValue(before, ['table', '0'], undefined)).toEqual({ ...before, table: [] });
    expect(withValue(before, ['table', '1'], { grade: 'general' })).toMatchObject({
      table: [{ grade: 'major' }, { grade: 'general' }],
    });
  });

  it('what was set to no limit stays apart from what is not there', () => {
    expect(withValue({ limits: { executive: 5 } }, ['limits', 'executive'], null)).toEqual({
      limits: { executive: null },
    });
    expect([asText(null), asText(undefined)]).toEqual(['null', '—']);
  });
});

describe('the year as a grid (R-2)', () => {
  const year = { holidays: ['2026-02-16'], workdays: ['2026-02-14'] };

  it('a Saturday in exchange counts, a weekday off does not', () => {
    const days = yearGrid(2026, year).flat(2);
    const kind = (date: string) => days.find((day) => day?.date === date)?.kind;
    expect(['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16'].map(kind)).toEqual([
      'work',
      'makeUp',
      'rest',
      'holiday',
    ]);
    expect(days.filter(Boolean)).toHaveLength(365);
  });

  it('a click turns a day and a second one turns it back', () => {
    const day = (kind: 'work' | 'holiday') => ({ date: '2026-03-02', day: 2, kind });
    const once = toggled(year, day('work'));
    expect(once.holidays).toEqual(['2026-02-16', '2026-03-02']);
    expect(toggled(once, day('holiday'))).toEqual(year);
    expect(toggled(year, { date: '2026-03-01', day: 1, kind: 'rest' }).workdays).toEqual([
      '2026-02-14',
      '2026-03-01',
    ]);
  });
});

it('every word of the administration is there in both languages', () => {
  expect(Object.keys(administrationEn).toSorted()).toEqual(Object.keys(administrationZh).toSorted());
});
