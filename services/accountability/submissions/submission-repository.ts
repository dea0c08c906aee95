import type { Queryable } from '../../shared/database/database';
import type { NewSubmission } from './submission-schemas';

/** Submission and outbox row in one statement. Returns false when the key is taken; then nothing was written. */
export async function insertSubmission(
  database: Queryable,
  { id, bodyHash, submission }: { id: string; bodyHash: string; submission: NewSubmission },
): Promise<boolean> {
  const { key, complaintId, triggers, department, persons, at } = submission;
  const rows = await database.query(
    `with stored as (
       insert into submissions (id, key, body_hash, complaint_id, triggers, department, persons, at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
       on conflict (key) do nothing
       returning id
     ), queued as (
       insert into outbox (kind, payload) select 'open', jsonb_build_object('id', id) from stored
     )
     select id from stored`,
    [id, key, bodyHash, complaintId, triggers, department ?? null, JSON.stringify(persons), at],
  );
  return rows.length === 1;
}

export async function submissionUnderKey(
  database: Queryable,
  key: string,
): Promise<{ id: string; bodyHash: string } | undefined> {
  const [row] = await database.query<{ id: string; bodyHash: string }>(
    'select id, body_hash as "bodyHash" from submissions where key = $1',
    [key],
  );
  return row;
}

/** A stored submission, as the case opens with it. */
export interface Submission extends Omit<NewSubmission, 'key' | 'department'> {
  id: string;
  department: string | null;
}

export async function submissionById(database: Queryable, id: string): Promise<Submission | undefined> {
  const [row] = await database.query<Submission & Record<string, unknown>>(
    'select id, complaint_id as "complaintId", triggers, department, persons, at from submissions where id = $1',
    [id],
  );
  return row;
}
