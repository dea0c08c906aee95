import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { addKeys } from '../duplicates/duplicate-repository';
import { objectKeys } from '../duplicates/match-keys';
import type { RecordCompletion } from './complaint-schemas';
import { fillRecord, lockRecord, recountMissing } from './completion-repository';

/**
 * Supplies fields that were missing (S-04). A field that has an answer stays: 409 `conflict` names it, unless the same
 * answer is given again. Returns what is missing now.
 */
export async function completeRecord(
  q: Queryable,
  request: { complaintId: string; receivedAt: Instant; given: RecordCompletion },
): Promise<string[]> {
  const { complaintId, given } = request;
  const state = await lockRecord(q, complaintId);
  const answered = (['occurredAt', 'object', 'reason', 'demand'] as const).filter(
    (field) => given[field] !== undefined && state[field] !== null && !sameAnswer(given[field], state[field]),
  );
  if (answered.length > 0) {
    throw new Problem(
      'conflict',
      { zh: `已有记录：${answered.join('、')}。`, en: `Already on record: ${answered.join(', ')}.` },
      { fields: answered },
    );
  }
  await fillRecord(q, complaintId, given);
  await addKeys(q, complaintId, objectKeys(given.object));
  return recountMissing(q, request);
}

const sameAnswer = (a: unknown, b: unknown): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null
    ? JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
    : a === b;
