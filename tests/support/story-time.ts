import type { Instant, LocalDate } from '../../workflows/contracts/message';
import type { Policy, Rules, WorkingCalendar } from '../../workflows/contracts/policy';
import { theRules } from './complaint';

const dayMs = 86_400_000;
/** Where every story begins: Monday, and the week after it is Spring Festival with a make-up Saturday before it. */
const beginning = Date.parse('2026-02-09T10:00:00+08:00');

/**
 * February 2026, moved by whole weeks to where the engine's clock can go: it starts today and only runs forward.
 * Weekdays, holidays and make-up days keep their places to each other; moving is addition and nothing else, so what a
 * test expects is not computed by what it tests.
 */
export class StoryTime {
  private constructor(private readonly moved: number) {}

  /** The first fitting Monday after `nowMs`; its first three weeks lie in one year. */
  static after(nowMs: number): StoryTime {
    const inOneYear = (days: number) => {
      const [first, last] = [0, 21].map((d) => new Date(beginning + (days + d) * dayMs).getUTCFullYear());
      return first === last;
    };
    let moved = 0;
    while (beginning + moved * dayMs <= nowMs || !inOneYear(moved)) moved += 7;
    return new StoryTime(moved);
  }

  /** `2026-02-14 18:00` on a clock in Shanghai, as the engine's instant. */
  on(local: string): Instant {
    const atMs = Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
    return new Date(atMs + this.moved * dayMs).toISOString();
  }

  /** `2026-02-14` as the engine's date. */
  date(local: LocalDate): LocalDate {
    return new Date(Date.parse(local) + this.moved * dayMs).toISOString().slice(0, 10);
  }

  /** An instant of the engine as the story's clock in Shanghai shows it: `2026-02-14 18:00`. */
  local(at: Instant): string {
    const shanghai = new Date(Date.parse(at) - this.moved * dayMs + 8 * 3_600_000);
    return shanghai.toISOString().slice(0, 16).replace('T', ' ');
  }

  get year(): number {
    return Number(this.on('2026-02-09 10:00').slice(0, 4));
  }

  /** The shipped rules with the moved calendar. */
  rules(change?: (policy: Policy) => Policy): Rules {
    const rules = theRules(change);
    const { calendar } = rules;
    return { ...rules, calendar: this.move(calendar) };
  }

  private move(calendar: WorkingCalendar): WorkingCalendar {
    const { from, to, holidays, workdays } = calendar;
    const dates = (list: string[]) => list.map((date) => this.date(date));
    return {
      ...calendar,
      from: this.date(from),
      to: this.date(to),
      holidays: dates(holidays),
      workdays: dates(workdays),
    };
  }
}
