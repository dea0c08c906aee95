import type { Queryable } from '../../shared/database/database';

/** A complaint that may be about the same matter. */
export interface Candidate {
  id: string;
  acceptanceNumber: string;
  kind: string;
  channel: string;
  category: string | null;
  receivedAt: string;
  /** Its beginning. */
  description: string;
  object: Record<string, string> | 'none' | null;
  /** What both are found by. */
  keys: string[];
}

/** Newest complaints looked at per key, and candidates compared in all: what a search costs at most. */
const perKey = 25;
const compared = 60;

/**
 * Complaints that share keys, those that share most first. Each key is read from its newest complaint back and only so
 * far, so that the cost does not grow with the number of complaints.
 * @param seesApart may the reader know of reports that were set apart (S-90)?
 */
export const candidates = (
  q: Queryable,
  search: { keys: readonly string[]; since: string; not?: string | undefined; seesApart: boolean },
): Promise<Candidate[]> =>
  q.query<Candidate & Record<string, unknown>>(
    `with hits as (
       select m.complaint_id, m.key from unnest($1::text[]) wanted(key) cross join lateral (
         select * from match_key k where k.key = wanted.key and k.received_at >= $2
         order by k.received_at desc limit ${perKey}) m
     ), likely as (
       select complaint_id, array_agg(key) as keys from hits where complaint_id is distinct from $3
       group by complaint_id order by bool_or(key not like 'text %') desc, count(*) desc, complaint_id limit ${compared}
     )
     select c.id, c.acceptance_number as "acceptanceNumber", c.kind, c.channel, c.category, c.received_at as "receivedAt",
       left(c.description, 1000) as description, c.object, l.keys
     from likely l join complaint c on c.id = l.complaint_id
     where c.apart is null or $4`,
    [search.keys, search.since, search.not ?? null, search.seesApart],
    'fresh',
  );

export async function keysOf(q: Queryable, complaintId: string): Promise<string[]> {
  const rows = await q.query<{ key: string }>(`select key from match_key where complaint_id = $1`, [
    complaintId,
  ]);
  return rows.map(({ key }) => key);
}

/** Adds keys of what was supplied later (S-04). */
export async function addKeys(q: Queryable, complaintId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await q.query(
    `insert into match_key (key, received_at, complaint_id)
     select key, received_at, id from complaint, unnest($2::text[]) key where id = $1 on conflict do nothing`,
    [complaintId, keys],
  );
}

/** Whoever is shown a complaint's words leaves a trace in its access log (S-74). */
export async function logShown(
  q: Queryable,
  complaintIds: readonly string[],
  reading: { reader: string; requestId: string },
): Promise<void> {
  await q.query(
    `insert into access_log (complaint_id, reader, what, request_id)
     select id, $2, 'duplicates', $3 from unnest($1::uuid[]) id`,
    [complaintIds, reading.reader, reading.requestId],
  );
}
