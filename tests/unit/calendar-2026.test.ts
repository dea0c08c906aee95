import published from '../../services/organization/calendar/published-years.json';
import { officialCalendar } from '../../services/organization/calendar/published-years';
import { isWorkingDay, workingDeadline } from '../../workflows/policies/working-time';
import { calendar2026, hours } from './fixtures/calendar-2026';
import { guessedJanuary2027, wallCalendar2026 } from './fixtures/wall-calendar-2026';

/** Every day of the wall calendar in order, its letter beside it. */
const wall = [...wallCalendar2026, guessedJanuary2027].flatMap(([month, days]) =>
  [...days.replaceAll(' ', '')].map((letter, index) => ({
    date: `${month}-${String(index + 1).padStart(2, '0')}`,
    worked: letter === 'W',
  })),
);
const intakeDays = wall.filter(({ date }) => date.startsWith('2026'));

/** The 5th worked day after the day of receipt, counted with a finger on the wall calendar. */
function fifthWorkedDayAfter(date: string): string {
  const later = wall.slice(wall.findIndex((day) => day.date === date) + 1);
  return later.filter((day) => day.worked)[4]!.date;
}

const promiseOf = (date: string) =>
  workingDeadline(officialCalendar, hours, new Date(`${date}T11:11:00+08:00`).toISOString(), 5);

it('has 365 intake days in the table', () => {
  expect(intakeDays).toHaveLength(365);
});

it('promises the hand-counted day for every intake day of 2026 (S-08, R-1)', () => {
  const wrong = intakeDays
    .map(({ date }) => ({ date, expected: `${fifthWorkedDayAfter(date)}T10:00:00.000Z`, got: promiseOf(date).dueAt }))
    .filter(({ expected, got }) => expected !== got);
  expect(wrong).toEqual([]);
});

it('marks exactly the promises that end in 2027 as provisional (R-2)', () => {
  const provisional = intakeDays.filter(({ date }) => promiseOf(date).provisional).map(({ date }) => date);
  expect(provisional).toEqual(intakeDays.map((d) => d.date).filter((date) => fifthWorkedDayAfter(date) > '2026-12-31'));
  expect(provisional[0]).toBe('2026-12-25');
});

it('differs from "weekdays minus holidays" on 50 intake days, each of them late', () => {
  const naive = { ...officialCalendar, workdays: [] };
  const naiveDue = (date: string) => workingDeadline(naive, hours, `${date}T03:00:00.000Z`, 5).dueAt;
  const differing = intakeDays.filter(({ date }) => naiveDue(date) !== promiseOf(date).dueAt);
  expect(differing).toHaveLength(50);
  expect(differing.every(({ date }) => naiveDue(date) > promiseOf(date).dueAt)).toBe(true);
});

it('agrees with the hand-written exceptions of 2026', () => {
  const { holidays, workdays } = published.years.find(({ year }) => year === 2026)!;
  expect({ holidays, workdays }).toEqual({ holidays: calendar2026.holidays, workdays: calendar2026.workdays });
  expect(intakeDays.filter(({ date, worked }) => isWorkingDay(officialCalendar, date) !== worked)).toEqual([]);
});
