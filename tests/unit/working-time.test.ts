import { nextContactHour, nextServiceOpening } from '../../workflows/policies/opening-hours';
import {
  addDuration,
  clockOf,
  isWorkingDay,
  localDate,
  localInstant,
  nextWorkingDay,
  officeTimeBetween,
  parseDuration,
  percentPoint,
  workingDeadline,
} from '../../workflows/policies/working-time';
import { sliceCalendar, withYear } from '../../workflows/policies/published-calendar';
import type { Policy } from '../../workflows/contracts/policy';
import { calendar2026, hours } from './fixtures/calendar-2026';

/** An instant written in Shanghai time. */
const shanghai = (date: string, time: string): string => new Date(`${date}T${time}:00+08:00`).toISOString();
const due = (date: string, time: string, workingDays = 5) =>
  workingDeadline(calendar2026, hours, shanghai(date, time), workingDays);

describe('the promise of five official working days (R-1)', () => {
  it.each([
    ['Mon 9 Feb: the make-up Saturday before Spring Festival counts', '2026-02-09', '2026-02-14'],
    ['Fri 13 Feb: Spring Festival does not', '2026-02-13', '2026-02-27'],
    ['Fri 18 Sep: the make-up Sunday before Mid-autumn counts', '2026-09-18', '2026-09-24'],
    ['Wed 30 Sep: National Day does not, its make-up Saturday does', '2026-09-30', '2026-10-13'],
  ])('%s', (_case, received, lastDay) => {
    expect(due(received, '10:00').dueAt).toBe(shanghai(lastDay, '18:00'));
  });

  it('returns the days that were counted and the calendar they were counted on', () => {
    expect(due('2026-02-09', '10:00')).toEqual({
      dueAt: '2026-02-14T10:00:00.000Z',
      workingDays: ['2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
      calendarVersion: 1,
      provisional: false,
    });
  });

  it('does not depend on the hour of receipt, midnight in Shanghai being the border', () => {
    expect(due('2026-02-09', '00:00').dueAt).toBe(due('2026-02-09', '23:59').dueAt);
    expect(due('2026-02-10', '00:00').dueAt).toBe(shanghai('2026-02-24', '18:00'));
  });

  it('counts days beyond the published calendar Monday to Friday and says so (R-2)', () => {
    expect(due('2026-12-24', '10:00')).toMatchObject({
      dueAt: shanghai('2026-12-31', '18:00'),
      provisional: false,
    });
    expect(due('2026-12-25', '10:00')).toMatchObject({
      dueAt: shanghai('2027-01-01', '18:00'),
      provisional: true,
    });
  });

  it('refuses less than one day', () => {
    expect(() => due('2026-02-09', '10:00', 0)).toThrow(RangeError);
  });
});

describe('durations (R-4)', () => {
  const at = (from: string, duration: string) => addDuration(calendar2026, hours, from, duration).at;

  it('runs s, min, h and d day and night', () => {
    const from = shanghai('2026-09-30', '20:00');
    expect(at(from, '90s')).toBe('2026-09-30T12:01:30.000Z');
    expect(at(from, '10min')).toBe(shanghai('2026-09-30', '20:10'));
    expect(at(from, '24h')).toBe(shanghai('2026-10-01', '20:00'));
    expect(at(from, '7d')).toBe(shanghai('2026-10-07', '20:00'));
  });

  it.each([
    ['over lunch', '2026-03-03', '10:00', '2026-03-03', '15:00'],
    ['over the night', '2026-03-03', '16:00', '2026-03-04', '11:00'],
    ['over a weekend', '2026-03-06', '17:00', '2026-03-09', '12:00'],
    ['from before opening', '2026-03-03', '02:00', '2026-03-03', '14:00'],
    ['from a rest day', '2026-10-05', '11:00', '2026-10-08', '14:00'],
    ['on a make-up Saturday', '2026-02-14', '09:00', '2026-02-14', '14:00'],
    ['up to the very end of office hours', '2026-03-03', '14:00', '2026-03-03', '18:00'],
  ])('runs working hours only in office hours: 4 wh %s', (_case, date, time, endDate, endTime) => {
    expect(at(shanghai(date, time), '4wh')).toBe(shanghai(endDate, endTime));
  });

  it.each(['', '5', '5 wd', '-1h', '1.5h', '2w', '5WD'])('refuses %j', (duration) => {
    expect(() => parseDuration(duration)).toThrow(RangeError);
  });
});

describe('percent points (section 5)', () => {
  const point = (duration: string, from: string, percent: number) =>
    percentPoint(
      calendar2026,
      hours,
      duration,
      from,
      addDuration(calendar2026, hours, from, duration).at,
      percent,
    );

  it.each([
    [50, '2026-03-04', '14:00'],
    [75, '2026-03-05', '16:00'],
    [90, '2026-03-06', '14:00'],
    [100, '2026-03-06', '18:00'],
  ])('places %s %% of the promise in the office time of the counted days', (percent, date, time) => {
    expect(point('5wd', shanghai('2026-02-28', '16:00'), percent)).toBe(shanghai(date, time));
  });

  it('places working hours in working time and clock hours in their own', () => {
    expect(point('4wh', shanghai('2026-03-03', '11:00'), 50)).toBe(shanghai('2026-03-03', '14:00'));
    expect(point('24h', shanghai('2026-03-03', '11:00'), 75)).toBe(shanghai('2026-03-04', '05:00'));
  });

  it('warns at the due date when it was moved before the first counted day', () => {
    const from = shanghai('2026-03-03', '10:00');
    const moved = shanghai('2026-03-03', '12:00');
    expect(percentPoint(calendar2026, hours, '5wd', from, moved, 50)).toBe(moved);
  });
});

describe('daily windows', () => {
  it.each([
    ['23:50 waits for the next morning', '2026-03-03', '23:50', '2026-03-04', '08:30'],
    ['21:00 is quiet already', '2026-03-03', '21:00', '2026-03-04', '08:30'],
    ['08:29 waits a minute', '2026-03-03', '08:29', '2026-03-03', '08:30'],
    ['20:59 goes out at once', '2026-03-03', '20:59', '2026-03-03', '20:59'],
    ['a holiday is no obstacle', '2026-10-01', '12:00', '2026-10-01', '12:00'],
  ])('survey hours: %s (R-8)', (_case, date, time, nextDate, nextTime) => {
    expect(nextContactHour(hours, shanghai(date, time))).toBe(shanghai(nextDate, nextTime));
  });

  it('opens the service desk by its own hours (S-16)', () => {
    const lateDesk = { ...hours, service: ['10:00', '16:00'] as [string, string] };
    expect(nextServiceOpening(lateDesk, shanghai('2026-03-03', '16:30'))).toBe(
      shanghai('2026-03-04', '10:00'),
    );
  });
});

it('knows working days, holidays and make-up days, and the local date and instant', () => {
  const days = ['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-20', '2026-02-21'];
  expect(days.map((date) => isWorkingDay(calendar2026, date))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(nextWorkingDay(calendar2026, '2026-02-15')).toBe('2026-02-24');
  expect(localDate(hours, '2026-02-13T16:00:00.000Z')).toBe('2026-02-14');
  expect(localInstant(hours, '2026-02-14', '08:30')).toBe('2026-02-14T00:30:00.000Z');
});

it('measures office time between instants across nights and rest days', () => {
  const between = (from: string, to: string) => officeTimeBetween(calendar2026, hours, from, to) / 3_600_000;
  expect(between(shanghai('2026-03-06', '17:00'), shanghai('2026-03-09', '12:30'))).toBe(4);
  expect(between(shanghai('2026-10-01', '00:00'), shanghai('2026-10-08', '00:00'))).toBe(0);
  expect(between(shanghai('2026-03-09', '12:00'), shanghai('2026-03-06', '12:00'))).toBe(0);
});

describe('clocks from policy rows', () => {
  const policy = {
    version: 3,
    hours,
    clocks: {
      promise: {
        limit: '5wd',
        rule: 'S-08',
        warnings: [{ percent: 75, tell: ['handler'] }],
        overdue: ['complaint-manager'],
      },
    },
  } as unknown as Policy;
  const rules = { policy, calendar: calendar2026 };
  const from = shanghai('2026-02-09', '10:00');

  it('computes due date and levels in time order', () => {
    expect(clockOf(rules, 'promise', 1, from)).toEqual({
      id: 'promise/1',
      kind: 'promise',
      rule: 'S-08',
      startedAt: from,
      dueAt: shanghai('2026-02-14', '18:00'),
      levels: [
        { percent: 75, at: shanghai('2026-02-13', '16:00') },
        { percent: 100, at: shanghai('2026-02-14', '18:00') },
      ],
    });
  });

  it('takes a moved due date, when it was met, and says what is provisional (R-2)', () => {
    const dueAt = shanghai('2026-02-11', '18:00');
    const clock = clockOf(rules, 'promise', 'moved', from, { dueAt, metAt: from, provisional: true });
    expect(clock).toMatchObject({ dueAt, metAt: from, provisional: true });
    expect(clock.levels.map((level) => level.at)).toEqual([shanghai('2026-02-11', '14:00'), dueAt]);
    expect(clockOf(rules, 'promise', 1, shanghai('2026-12-28', '10:00')).provisional).toBe(true);
  });

  it('refuses a kind the policy does not know', () => {
    expect(() => clockOf(rules, 'nonsense', 1, from)).toThrow('policy 3 has no clock nonsense');
  });
});

describe('published years', () => {
  const year2027 = { version: 2, year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-03'] };

  it('makes a provisional promise certain, and moves it (R-2)', () => {
    const from = shanghai('2026-12-25', '10:00');
    const published = withYear(calendar2026, year2027);
    expect(workingDeadline(published, hours, from, 5)).toEqual({
      dueAt: shanghai('2027-01-03', '18:00'),
      workingDays: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-03'],
      calendarVersion: 2,
      provisional: false,
    });
  });

  it('replaces an amended year and leaves the given calendar as it was', () => {
    const amended = withYear(withYear(calendar2026, year2027), {
      ...year2027,
      version: 3,
      holidays: ['2027-01-04'],
    });
    expect(amended).toMatchObject({ version: 3, from: '2026-01-01', to: '2027-12-31' });
    expect(amended.holidays.filter((date) => date > '2027')).toEqual(['2027-01-04']);
    expect(calendar2026.to).toBe('2026-12-31');
  });

  it('stays usable when a year leaves a gap or lies before the slice of a case', () => {
    expect(withYear(calendar2026, { ...year2027, year: 2028, holidays: ['2028-01-03'] })).toMatchObject({
      version: 2,
      to: '2026-12-31',
    });
    expect(withYear(calendar2026, { ...year2027, year: 2025 })).toEqual({ ...calendar2026, version: 2 });
  });

  it('slices to the year in which a case starts, never to nothing', () => {
    const whole = withYear(calendar2026, year2027);
    expect(sliceCalendar(whole, '2028-03-01T00:00:00.000Z')).toEqual({ ...year2027Only, version: 2 });
    expect(sliceCalendar(whole, '2035-03-01T00:00:00.000Z')).toEqual({ ...year2027Only, version: 2 });
    expect(sliceCalendar(whole, '2027-03-01T00:00:00.000Z')).toEqual({ ...year2027Only, version: 2 });
    expect(sliceCalendar(whole, '2027-01-01T04:00:00.000Z')).toBe(whole);
  });
  const year2027Only = {
    from: '2027-01-01',
    to: '2027-12-31',
    holidays: ['2027-01-01'],
    workdays: ['2027-01-03'],
  };
});
