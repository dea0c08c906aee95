import type { YearPublication } from './calendar-schemas';

export interface FieldError {
  path: string;
  message: string;
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** What is wrong with the dates of a published year; empty when nothing is. */
export function problemsOf(year: number, { holidays, workdays }: YearPublication): FieldError[] {
  return [
    ...listProblems('holidays', holidays, year, (date) =>
      isWeekend(date) ? 'is a Saturday or Sunday: off anyway, give weekdays only' : undefined,
    ),
    ...listProblems('workdays', workdays, year, (date) =>
      isWeekend(date) ? undefined : 'is a weekday: worked anyway, give Saturdays and Sundays only',
    ),
  ];
}

function listProblems(
  field: string,
  dates: string[],
  year: number,
  wrongDay: (date: string) => string | undefined,
): FieldError[] {
  return dates.flatMap((date, index) => {
    const message = !date.startsWith(`${year}-`)
      ? `is not in ${year}: publish each year by itself`
      : dates.indexOf(date) !== index
        ? 'stands here twice'
        : wrongDay(date);
    return message ? [{ path: `${field}.${index}`, message: `${date} ${message}` }] : [];
  });
}
