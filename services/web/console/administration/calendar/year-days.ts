export type DayKind = 'work' | 'rest' | 'holiday' | 'makeUp';

export interface GridDay {
  /** `2026-02-14` */
  date: string;
  day: number;
  kind: DayKind;
}

const kindOf = (date: string, weekend: boolean, holidays: Set<string>, workdays: Set<string>): DayKind => {
  if (holidays.has(date)) return 'holiday';
  if (weekend) return workdays.has(date) ? 'makeUp' : 'rest';
  return 'work';
};

/** The twelve months of a year as weeks from Monday; places before the first and after the last day are empty. */
export function yearGrid(
  year: number,
  published: { holidays: readonly string[]; workdays: readonly string[] },
): (GridDay | undefined)[][][] {
  const [holidays, workdays] = [new Set(published.holidays), new Set(published.workdays)];
  return Array.from({ length: 12 }, (_, month) => {
    const first = new Date(Date.UTC(year, month, 1));
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const lead = (first.getUTCDay() + 6) % 7;
    const cells: (GridDay | undefined)[] = Array.from({ length: lead }, () => undefined);
    for (let day = 1; day <= days; day += 1) {
      const at = new Date(Date.UTC(year, month, day));
      const date = at.toISOString().slice(0, 10);
      const weekend = at.getUTCDay() % 6 === 0;
      cells.push({ date, day, kind: kindOf(date, weekend, holidays, workdays) });
    }
    while (cells.length % 7 > 0) cells.push(undefined);
    return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  });
}

/**
 * A click on a day: a weekday becomes a holiday and back, a day of the weekend a make-up working day and back.
 * What is published is only what differs from Monday to Friday.
 */
export function toggled<T extends { holidays: string[]; workdays: string[] }>(
  year: T,
  { date, kind }: GridDay,
): T {
  const list = kind === 'rest' || kind === 'makeUp' ? 'workdays' : 'holidays';
  const on = kind === 'makeUp' || kind === 'holiday';
  const dates = on ? year[list].filter((other) => other !== date) : [...year[list], date].toSorted();
  return { ...year, [list]: dates };
}
