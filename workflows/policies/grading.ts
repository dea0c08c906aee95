import type { Grade, GradeFacts, Policy } from '../contracts/policy';
import { grades } from '../contracts/policy';

/** The grade by the decision table, highest match wins, with every reason that speaks for it (S-15, R-19). */
export function gradeOf(
  policy: Pick<Policy, 'grading'>,
  facts: GradeFacts,
): { grade: Grade; reasons: string[] } {
  const matches = policy.grading.table.filter((row) => holds(row.when, facts[row.when.fact]));
  const grade = [...grades].reverse().find((g) => matches.some((m) => m.grade === g)) ?? 'general';
  return { grade, reasons: matches.filter((m) => m.grade === grade).map((m) => m.reason) };
}

function holds(when: { is?: boolean | string[]; atLeast?: number }, value: unknown): boolean {
  if (when.atLeast !== undefined) return typeof value === 'number' && value >= when.atLeast;
  if (Array.isArray(when.is)) return typeof value === 'string' && when.is.includes(value);
  return value === (when.is ?? true);
}
