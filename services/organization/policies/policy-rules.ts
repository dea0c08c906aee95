import type { Policy, Rules, WorkingCalendar } from '../../../workflows/contracts/policy';
import { sliceCalendar } from '../../../workflows/policies/published-calendar';
import type { FieldError } from '../calendar/year-rules';
import { shippedPolicy } from './shipped-policy';

/** What a case pins travels through its history once per run, packed to about a quarter of this. */
export const maxRulesBytes = 24_576;

/** What one case is decided with; the calendar from the year of `from` on. */
export function rulesFor<P extends Policy>(
  policy: P,
  calendar: WorkingCalendar,
  logic: number,
  from: string,
): Rules & { policy: P } {
  return { logic, policy, calendar: sliceCalendar(calendar, from) };
}

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * What a well-formed policy may still get wrong: clocks or permissions that the cases ask for and do not find, or that
 * no case knows, and a size beyond what a case carries with two years of the calendar.
 */
export function problemsOf(policy: Policy, calendar: WorkingCalendar): FieldError[] {
  const problems = [
    ...keyProblems('clocks', policy.clocks, shippedPolicy.clocks),
    ...keyProblems('permissions', policy.permissions, shippedPolicy.permissions),
  ];
  const bytes = bytesOf(
    rulesFor(policy, calendar, 1, `${Number(calendar.to.slice(0, 4)) - 1}-06-01T00:00:00.000Z`),
  );
  if (bytes > maxRulesBytes) {
    problems.push({
      path: '',
      message: `with two calendar years it takes ${bytes} bytes, at most ${maxRulesBytes}`,
    });
  }
  return problems;
}

function keyProblems(field: string, given: object, known: object): FieldError[] {
  const missing = Object.keys(known).filter((key) => !(key in given));
  const unknown = Object.keys(given).filter((key) => !(key in known));
  return [
    ...missing.map((key) => ({ path: `${field}.${key}`, message: 'is needed' })),
    ...unknown.map((key) => ({ path: `${field}.${key}`, message: 'is not known to any case' })),
  ];
}
