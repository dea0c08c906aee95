import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';

export interface Evidence {
  evidenceId: string;
  sha256: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** The file's own name. */
  name: string;
  receivedAt: Instant;
}

const columns = `id as "evidenceId", sha256, media_type as "mediaType", size, original_name as name,
  received_at as "receivedAt"`;

/** Returns false when the complaint has this very file already. */
export async function insertEvidence(
  q: Queryable,
  evidence: Evidence & { complaintId: string; givenBy: string },
): Promise<boolean> {
  const rows = await q.query(
    `insert into evidence (id, complaint_id, sha256, media_type, size, original_name, received_at, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (complaint_id, sha256) do nothing returning id`,
    [
      evidence.evidenceId,
      evidence.complaintId,
      evidence.sha256,
      evidence.mediaType,
      evidence.size,
      evidence.name,
      evidence.receivedAt,
      evidence.givenBy,
    ],
  );
  return rows.length === 1;
}

/** True for the first who finds it out; the others need say nothing more. */
export async function markTampered(q: Queryable, id: string): Promise<boolean> {
  const rows = await q.query(
    'update evidence set tampered_at = now() where id = $1 and tampered_at is null returning id',
    [id],
  );
  return rows.length === 1;
}

export const evidenceOf = (q: Queryable, complaintId: string): Promise<Evidence[]> =>
  q.query<Evidence>(`select ${columns} from evidence where complaint_id = $1 order by received_at, id`, [
    complaintId,
  ]);

export async function evidenceByHash(
  q: Queryable,
  complaintId: string,
  sha256: string,
): Promise<Evidence | undefined> {
  const [row] = await q.query<Evidence>(
    `select ${columns} from evidence where complaint_id = $1 and sha256 = $2`,
    [complaintId, sha256],
  );
  return row;
}

export async function evidenceById(
  q: Queryable,
  complaintId: string,
  id: string,
): Promise<Evidence | undefined> {
  const [row] = await q.query<Evidence>(
    `select ${columns} from evidence where complaint_id = $1 and id = $2`,
    [complaintId, id],
  );
  return row;
}
