import type { SensitiveEvidence } from '../../../workflows/policies/sensitive-access';
import type { Queryable } from '../../shared/database/database';

/** Marks evidence as sensitive, or as something else than before. */
export async function markSensitive(
  q: Queryable,
  mark: { evidenceId: string; kind: SensitiveEvidence; markedBy: string },
): Promise<void> {
  await q.query(
    `insert into sensitive_evidence (evidence_id, kind, marked_by) values ($1, $2, $3)
     on conflict (evidence_id) do update set kind = excluded.kind, marked_by = excluded.marked_by, marked_at = now()`,
    [mark.evidenceId, mark.kind, mark.markedBy],
  );
}

export async function markOf(q: Queryable, evidenceId: string): Promise<SensitiveEvidence | undefined> {
  const [row] = await q.query<{ kind: SensitiveEvidence }>(
    'select kind from sensitive_evidence where evidence_id = $1',
    [evidenceId],
  );
  return row?.kind;
}
