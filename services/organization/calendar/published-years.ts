import type { WorkingCalendar } from '../../../workflows/contracts/policy';
import data from './published-years.json';

/** One year as the State Council published it, with the notices it was taken from. */
export interface PublishedYear {
  year: number;
  sources: string[];
  /** Weekdays off, ascending. */
  holidays: string[];
  /** Saturdays and Sundays worked 调休, ascending. */
  workdays: string[];
}

/** The years shipped with the product; written by infra/calendar/extract-published-years.mjs. */
export const shippedYears: PublishedYear[] = data.years;

/** Builds a calendar of years that follow each other without a gap. */
export function calendarOf(version: number, years: Omit<PublishedYear, 'sources'>[]): WorkingCalendar {
  const ascending = [...years].sort((a, b) => a.year - b.year);
  const [first, last] = [ascending[0], ascending.at(-1)];
  if (!first || !last) throw new RangeError('a calendar needs at least one published year');
  return {
    version,
    from: `${first.year}-01-01`,
    to: `${last.year}-12-31`,
    holidays: ascending.flatMap((year) => year.holidays),
    workdays: ascending.flatMap((year) => year.workdays),
  };
}

/** Working calendar version 1. */
export const officialCalendar: WorkingCalendar = calendarOf(1, shippedYears);
