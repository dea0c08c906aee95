import {
  addDuration,
  clockOf,
  isWorkingDay,
  localDate,
  localInstant,
  nextContactHour,
  nextServiceOpening,
  nextWorkingDay,
  officeTimeBetween,
  parseDuration,
  percentPoint,
  sliceCalendar,
  withYear,
  workingDeadline,
} from '../../workflows/policies/working-time';
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
