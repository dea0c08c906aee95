import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import { storeFact } from '../facts/fact-repository';
import type { RecordCompletion } from './complaint-schemas';
import { missingOf } from './missing-fields';

/** The answers of a record as they stand; locks the record until the transaction ends. */
export interface RecordState {
  occurredAt: string | null;
  object: unknown;
  reason: string | null;
  demand: string | null;
  noEvidence: boolean;
  hasEvidence: boolean;
  missing: string[];
}

export async function lockRecord(q: Queryable, complaintId: string): Promise<RecordState> {
  const [row] = await q.query<RecordState>(
    `select occurred_at as "occurredAt", object, reason, demand, no_evidence as "noEvidence", missing,
       exists (select 1 from evidence e where e.complaint_id = c.id) as "hasEvidence"
     from complaint c where id = $1 for no key update of c`,
    [complaintId],
  );
  if (!row) throw new Error(`complaint ${complaintId} is gone`);
  return row;
}

/** Fills what was empty; what the customer said before is never overwritten. */
export async function fillRecord(q: Queryable, complaintId: string, given: RecordCompletion): Promise<void> {
  await q.query(
    `update complaint set occurred_at = coalesce(occurred_at, $2), object = coalesce(object, $3::jsonb),
       reason = coalesce(reason, $4), demand = coalesce(demand, $5), no_evidence = no_evidence or $6
     where id = $1`,
    [
      complaintId,
      given.occurredAt,
      given.object === undefined ? null : JSON.stringify(given.object),
      given.reason,
      given.demand,
      given.evidence === 'none',
    ],
  );
}

/**
 * S-04: recounts what is missing; when it shrank, the case is told by `recordCompleted`. Call it in the transaction
 * that changed the record, after `lockRecord`. Returns what is missing now.
 */
export async function recountMissing(
  q: Queryable,
  complaint: { complaintId: string; receivedAt: Instant },
): Promise<string[]> {
  const { complaintId, receivedAt } = complaint;
  const state = await lockRecord(q, complaintId);
  const missing = missingOf({
    occurredAt: state.occurredAt ?? undefined,
    object: state.object ?? undefined,
    reason: state.reason ?? undefined,
    demand: state.demand ?? undefined,
    evidence: state.noEvidence || state.hasEvidence,
  });
  if (missing.length < state.missing.length) {
    await q.query(`update complaint set missing = $2::text[] where id = $1`, [complaintId, missing]);
    await storeFact(q, { complaintId, name: 'recordCompleted', payload: { missing }, receivedAt });
  }
  return missing;
}
