import type { MissingField } from './complaint-schemas';

/** What of the record is answered; `none` is an answer. */
export interface RecordAnswers {
  occurredAt?: unknown;
  object?: unknown;
  reason?: unknown;
  demand?: unknown;
  evidence: boolean;
}

/** S-04: what the record still wants beyond what acceptance needs; it never blocks acceptance, only the finding. */
export function missingOf(answers: RecordAnswers): MissingField[] {
  const missing: MissingField[] = [];
  if (answers.occurredAt === undefined) missing.push('occurredAt');
  if (!isNamed(answers.object)) missing.push('object');
  if (answers.reason === undefined) missing.push('reason');
  if (answers.demand === undefined) missing.push('demand');
  if (!answers.evidence) missing.push('evidence');
  return missing;
}

const isNamed = (object: unknown): boolean =>
  object === 'none' || (typeof object === 'object' && object !== null && Object.keys(object).length > 0);
