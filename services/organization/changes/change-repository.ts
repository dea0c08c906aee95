import { type Caller, callerKey } from '../../shared/access/caller';
import type { Queryable } from '../../shared/database/database';

/** What can be changed here. */
export const changeables = [
  'policies',
  'calendar',
  'categories',
  'departments',
  'staff',
  'leave',
  'duty',
  'complaintPosts',
] as const;
export type Changeable = (typeof changeables)[number];

/** Keeps who changed what, within the transaction of the change (F-54). `target`: a version, year, code or person. */
export async function recordChange(
  q: Queryable,
  { caller, requestId }: { caller: Caller; requestId: string },
  what: Changeable,
  target: string | number,
): Promise<void> {
  await q.query('insert into change (actor, what, target, request_id) values ($1, $2, $3, $4)', [
    callerKey(caller),
    what,
    String(target),
    requestId,
  ]);
}

export interface ChangeRow {
  id: number;
  at: string;
  actor: string;
  what: Changeable;
  target: string;
  requestId: string;
}

/** Newest first, before an id; every given test must hold. */
export const changePage = (
  q: Queryable,
  {
    actor,
    what,
    before,
    limit,
  }: { actor?: string | undefined; what?: string | undefined; before?: number | undefined; limit: number },
): Promise<ChangeRow[]> =>
  q.query<ChangeRow & Record<string, unknown>>(
    `select id, at, actor, what, target, request_id as "requestId" from change
      where ($1::text is null or actor = $1) and ($2::text is null or what = $2) and ($3::bigint is null or id < $3)
      order by id desc limit $4`,
    [actor ?? null, what ?? null, before ?? null, limit],
  );
