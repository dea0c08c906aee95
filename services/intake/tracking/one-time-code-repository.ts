import type { Queryable } from '../../shared/database/database';

export const validMinutes = 10;
const maxTries = 5;

/**
 * Stores a new code unless this key has one or too many were asked for within their life.
 * @returns `stored`, `known` (the same key again) or `tooMany`
 */
export async function insertOneTimeCode(
  q: Queryable,
  code: { id: string; complaintId: string; idempotencyKey: string; codeHash: string; limit: number },
): Promise<'stored' | 'known' | 'tooMany'> {
  const [row] = await q.query<{ outcome: 'stored' | 'known' | 'tooMany' }>(
    `with stored as (
       insert into one_time_code (id, complaint_id, idempotency_key, code_hash, expires_at)
       select $1, $2, $3, $4, now() + $5 * interval '1 minute'
       where (select count(*) from one_time_code where complaint_id = $2 and expires_at > now()) < $6
       on conflict do nothing returning id
     )
     select case when exists (select 1 from stored) then 'stored'
                 when exists (select 1 from one_time_code where complaint_id = $2 and idempotency_key = $3) then 'known'
                 else 'tooMany' end as outcome`,
    [code.id, code.complaintId, code.idempotencyKey, code.codeHash, validMinutes, code.limit],
  );
  return row!.outcome;
}

/** A code that could not be sent never was. */
export async function removeOneTimeCode(q: Queryable, id: string): Promise<void> {
  await q.query(`delete from one_time_code where id = $1`, [id]);
}

/**
 * Compares with the newest code that lives, and counts the try when it is wrong. A code that this very request has
 * used matches again, so that a repeated call finds its first answer. Outside any transaction: a wrong try must count
 * even though the call fails. Returns the code's row id, or undefined.
 */
export async function tryOneTimeCode(
  q: Queryable,
  attempt: { complaintId: string; codeHash: string; request: string },
): Promise<string | undefined> {
  const [row] = await q.query<{ id: string; matches: boolean }>(
    `update one_time_code set tries = tries + case when code_hash = $2 then 0 else 1 end
     where tries < $4 and id = (
       select id from one_time_code
       where complaint_id = $1 and (used_by = $3 or (used_at is null and expires_at > now() and tries < $4))
       order by used_by = $3 desc nulls last, expires_at desc limit 1)
     returning id, code_hash = $2 as matches`,
    [attempt.complaintId, attempt.codeHash, attempt.request, maxTries],
  );
  return row?.matches ? row.id : undefined;
}

/** A code works once, for one request and its repetitions; false when another request was faster. */
export async function useOneTimeCode(q: Queryable, id: string, request: string): Promise<boolean> {
  const rows = await q.query(
    `update one_time_code set used_at = coalesce(used_at, now()), used_by = $2
     where id = $1 and (used_by = $2 or (used_at is null and expires_at > now())) returning id`,
    [id, request],
  );
  return rows.length === 1;
}
