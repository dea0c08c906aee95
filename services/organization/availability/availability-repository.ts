import type { Queryable } from '../../shared/database/database';
import type { ComplaintPost, Duty, EnteredLeave, Leave } from './availability-schemas';

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

/** S-16: people take turns of a week, day and night; only where nobody ever entered a roster. */
export async function insertFirstRoster(
  q: Queryable,
  { inTurn, weeks }: { inTurn: readonly string[]; weeks: number },
  timeZone: string,
  enteredBy: string,
): Promise<void> {
  await q.query(
    `insert into duty (staff, from_at, to_at, entered_by)
     select ($1::text[])[1 + n % cardinality($1::text[])], (monday + n * interval '7 days') at time zone $3,
            (monday + (n + 1) * interval '7 days') at time zone $3, $4
       from generate_series(0, $2::integer - 1) n, date_trunc('week', now() at time zone $3) monday
      where not exists (select from duty)`,
    [inTurn, weeks, timeZone, enteredBy],
  );
}

/** The post of a department that has none yet. */
export async function insertComplaintPost(q: Queryable, post: ComplaintPost): Promise<void> {
  await q.query(
    'insert into complaint_post (department, holder, deputy) values ($1, $2, $3) on conflict do nothing',
    [post.department, post.holder, post.deputy ?? null],
  );
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

/** At an instant, or at some time from it until before another one. */
export interface When {
  at: string;
  until?: string | undefined;
}
const within = `from_at < greatest($2::timestamptz, $1::timestamptz + interval '1 microsecond') and $1 < to_at`;

/** Whoever is away then, with the delegate if one was named. */
export async function onLeave(q: Queryable, { at, until }: When): Promise<EnteredLeave[]> {
  const rows = await q.query<EnteredLeave & { delegate: string | null }>(
    `select id, ${span}, delegate from leave where ${within} order by staff, to_at desc`,
    [at, until ?? at],
  );
  return rows.map(({ delegate, ...leave }) => (delegate === null ? leave : { ...leave, delegate }));
}

/**
 * Back early, or not going: the leave ends now, or never was. Answers whose it was; undefined for one
 * that is over or does not exist.
 */
export async function endLeave(q: Queryable, id: number): Promise<string | undefined> {
  const [row] = await q.query<{ staff: string }>(
    `with unused as (delete from leave where id = $1 and from_at >= now() returning staff),
          used as (update leave set to_at = now() where id = $1 and from_at < now() and to_at > now() returning staff)
     select staff from unused union all select staff from used`,
    [id],
  );
  return row?.staff;
}

/** Who is on duty then. */
export const onDuty = (q: Queryable, { at, until }: When): Promise<Duty[]> =>
  q.query<Duty>(`select ${span} from duty where ${within} order by from_at, staff`, [at, until ?? at]);

export async function complaintPosts(q: Queryable): Promise<ComplaintPost[]> {
  const rows = await q.query<ComplaintPost & { deputy: string | null }>(
    'select department, holder, deputy from complaint_post order by department',
  );
  return rows.map(({ deputy, ...post }) => (deputy === null ? post : { ...post, deputy }));
}
