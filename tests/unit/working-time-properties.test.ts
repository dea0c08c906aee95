import fc from 'fast-check';
import { officialCalendar } from '../../services/organization/calendar/published-years';
import {
  addDuration,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  officeTimeBetween,
  percentPoint,
  workingDeadline,
} from '../../workflows/policies/working-time';
import { nextContactHour } from '../../workflows/policies/opening-hours';
import { sliceCalendar } from '../../workflows/policies/published-calendar';
import { hours } from './fixtures/calendar-2026';

const instant = fc
  .date({ min: new Date('2004-02-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const workingDays = fc.integer({ min: 1, max: 30 });
const unit = fc.constantFrom('s', 'min', 'h', 'd', 'wh', 'wd');
const duration = fc.tuple(fc.integer({ min: 1, max: 40 }), unit).map(([amount, u]) => `${amount}${u}`);
const calendar = officialCalendar;

const inOfficeHours = (at: string): boolean => {
  const minutes = (Math.floor(Date.parse(at) / 60_000) + hours.utcOffsetMinutes) % 1440;
  return (minutes >= 540 && minutes <= 720) || (minutes >= 780 && minutes <= 1080);
};

it('never ends a working-day limit on a rest day, nor on the day of receipt (R-1)', () => {
  fc.assert(
    fc.property(instant, workingDays, (from, n) => {
      const promise = workingDeadline(calendar, hours, from, n);
      expect(promise.workingDays).toHaveLength(n);
      expect(promise.workingDays.every((date) => isWorkingDay(calendar, date))).toBe(true);
      expect(promise.workingDays.every((date) => date > localDate(hours, from))).toBe(true);
      expect(localDate(hours, promise.dueAt)).toBe(promise.workingDays.at(-1));
    }),
  );
});

it('skips no working day between receipt and the end of the limit (R-1)', () => {
  fc.assert(
    fc.property(instant, workingDays, (from, n) => {
      const counted = workingDeadline(calendar, hours, from, n).workingDays;
      let date = localDate(hours, from);
      const walked: string[] = [];
      while (walked.length < n) {
        date = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        if (isWorkingDay(calendar, date)) walked.push(date);
      }
      expect(counted).toEqual(walked);
    }),
  );
});

it('is monotone: what arrives later or gets longer never ends earlier', () => {
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 1, max: 40 }), unit, (a, b, amount, u) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      const end = (from: string, n: number) => addDuration(calendar, hours, from, `${n}${u}`).at;
      expect(end(early, amount) <= end(late, amount)).toBe(true);
      expect(end(early, amount) <= end(early, amount + 1)).toBe(true);
      expect(early < end(early, amount)).toBe(true);
    }),
  );
});

it('ends working hours in office hours of a working day after exactly that office time', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const { at } = addDuration(calendar, hours, from, `${n}wh`);
      expect(isWorkingDay(calendar, localDate(hours, at))).toBe(true);
      expect(inOfficeHours(at)).toBe(true);
      expect(officeTimeBetween(calendar, hours, from, at)).toBe(n * 3_600_000);
    }),
  );
});

it('adds up: working hours in two parts end where they end in one', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (from, a, b) => {
      const first = addDuration(calendar, hours, from, `${a}wh`).at;
      expect(addDuration(calendar, hours, first, `${b}wh`).at).toBe(
        addDuration(calendar, hours, from, `${a + b}wh`).at,
      );
    }),
  );
});

it('orders percent points between start and due, and 100 is due (section 5)', () => {
  fc.assert(
    fc.property(instant, duration, (from, length) => {
      const dueAt = addDuration(calendar, hours, from, length).at;
      const points = [1, 25, 50, 75, 90, 99, 100].map((percent) =>
        percentPoint(calendar, hours, length, from, dueAt, percent),
      );
      expect(points).toEqual([...points].sort());
      expect(points[0]! >= from).toBe(true);
      expect(points.at(-2)! < dueAt).toBe(true);
      expect(points.at(-1)).toBe(dueAt);
    }),
  );
});

it('warns of working-time limits only in office hours of a working day', () => {
  const workingTime = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('wh', 'wd'));
  fc.assert(
    fc.property(instant, workingTime, fc.integer({ min: 1, max: 99 }), (from, [amount, u], percent) => {
      const dueAt = addDuration(calendar, hours, from, `${amount}${u}`).at;
      const at = percentPoint(calendar, hours, `${amount}${u}`, from, dueAt, percent);
      expect(isWorkingDay(calendar, localDate(hours, at))).toBe(true);
      expect(inOfficeHours(at)).toBe(true);
    }),
  );
});

it('keeps percent points ordered when the due date was moved anywhere', () => {
  fc.assert(
    fc.property(instant, duration, fc.integer({ min: -40, max: 400 }), (from, length, movedHours) => {
      const dueAt = new Date(Date.parse(from) + movedHours * 3_600_000).toISOString();
      const points = [50, 75, 90, 100].map((p) => percentPoint(calendar, hours, length, from, dueAt, p));
      expect(points).toEqual([...points].sort());
      expect(points.every((at) => at <= dueAt)).toBe(true);
    }),
  );
});

it('counts the same on a slice of the calendar as on the whole (rules of one case)', () => {
  fc.assert(
    fc.property(instant, duration, (from, length) => {
      const slice = sliceCalendar(calendar, from);
      expect(addDuration(slice, hours, from, length)).toEqual(addDuration(calendar, hours, from, length));
    }),
  );
});

it('sends nothing that can wait between 21:00 and 08:30 (R-8)', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const allowed = nextContactHour(hours, at);
      const minutes = (Math.floor(Date.parse(allowed) / 60_000) + hours.utcOffsetMinutes) % 1440;
      expect(minutes >= 510 && minutes < 1260).toBe(true);
      expect(allowed >= at && Date.parse(allowed) - Date.parse(at) <= 11.5 * 3_600_000).toBe(true);
      expect(nextContactHour(hours, allowed)).toBe(allowed);
    }),
  );
});

it('finds the nearest working day at or after a date (R-9)', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const date = localDate(hours, at);
      const next = nextWorkingDay(calendar, date);
      expect(next >= date && isWorkingDay(calendar, next)).toBe(true);
      expect(nextWorkingDay(calendar, next)).toBe(next);
    }),
  );
});
