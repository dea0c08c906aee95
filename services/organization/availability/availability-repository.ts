import type { Queryable } from '../../shared/database/database';
import type { ComplaintPost, Duty, Leave } from './availability-schemas';

export async function insertLeave(q: Queryable, leave: Leave, enteredBy: string): Promise<void> {
  await q.query(
    'insert into leave (staff, from_at, to_at, delegate, entered_by) values ($1, $2, $3, $4, $5)',
    [leave.staff, leave.from, leave.to, leave.delegate ?? null, enteredBy],
  );
}

export async function insertDuty(q: Queryable, duty: Duty, enteredBy: string): Promise<void> {
  await q.query('insert into duty (staff, from_at, to_at, entered_by) values ($1, $2, $3, $4)', [
    duty.staff,
    duty.from,
    duty.to,
    enteredBy,
  ]);
}

/** A department has one post; naming it again replaces it. */
export async function upsertComplaintPost(q: Queryable, post: ComplaintPost): Promise<void> {
  await q.query(
    `insert into complaint_post (department, holder, deputy) values ($1, $2, $3)
     on conflict (department) do update set holder = excluded.holder, deputy = excluded.deputy`,
    [post.department, post.holder, post.deputy ?? null],
  );
}

const span = `staff, to_char(from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from",
  to_char(to_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "to"`;

/** Whoever is away at the instant, with the delegate if one was named. */
export async function onLeave(q: Queryable, at: string): Promise<Leave[]> {
  const rows = await q.query<Leave & { delegate: string | null }>(
    `select ${span}, delegate from leave where from_at <= $1 and $1 < to_at order by staff, to_at desc`,
    [at],
  );
  return rows.map(({ delegate, ...leave }) => (delegate === null ? leave : { ...leave, delegate }));
}

/** Who is on duty at the instant. */
export async function onDuty(q: Queryable, at: string): Promise<Duty[]> {
  return q.query<Duty>(`select ${span} from duty where from_at <= $1 and $1 < to_at order by staff`, [at]);
}

export async function complaintPosts(q: Queryable): Promise<ComplaintPost[]> {
  const rows = await q.query<ComplaintPost & { deputy: string | null }>(
    'select department, holder, deputy from complaint_post order by department',
  );
  return rows.map(({ deputy, ...post }) => (deputy === null ? post : { ...post, deputy }));
}
