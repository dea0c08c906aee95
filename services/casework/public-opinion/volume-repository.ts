import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Policy } from '../../../workflows/contracts/policy';
import type { Queryable } from '../../shared/database/database';
import type { NewVolume, volumeAnswer, volumeView } from './volume-schemas';

/**
 * Keeps a report of a source, and opens a case when the topic reaches the threshold of the policy (S-44): opening and
 * outbox row in the same transaction. One case per topic at a time; what was said before the last one ended is spent.
 */
export async function reportVolume(
  q: Queryable,
  { source, topic, count, at }: NewVolume,
  { threshold, windowHours }: Policy['publicOpinion'],
  reportedBy: string,
): Promise<z.output<typeof volumeAnswer>> {
  await q.query(`select pg_advisory_xact_lock(hashtext('opinion/' || $1))`, [topic]);
  await q.query(
    `insert into opinion_volume (source, topic, count, at, reported_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [source, topic, count, at, reportedBy],
  );
  const [row] = await q.query<{ volume: number; open: boolean }>(
    `with openings as (
       select o.id, c.case_id is null or not c.ended as open, (c.fold ->> 'closedAt')::timestamptz as closed_at
         from opinion_opening o left join cases c on c.case_id = 'public-opinion/' || o.id
        where o.topic = $1
     )
     select coalesce(sum(v.count), 0)::int as volume,
            coalesce((select bool_or(open) from openings), false) as open
       from opinion_volume v
      where v.topic = $1 and v.at > $2::timestamptz - $3 * interval '1 hour' and v.at <= $2
        and v.at > coalesce((select max(closed_at) from openings), '-infinity')`,
    [topic, at, windowHours],
  );
  const { volume, open } = row!;
  if (open || volume < threshold) return { volume, threshold };
  const id = randomUUID();
  await q.query(
    `with opening as (
       insert into opinion_opening (id, topic, volume, threshold, at) values ($1, $2, $3, $4, $5) returning id
     )
     insert into opinion_outbox (kind, payload) select 'open', jsonb_build_object('id', id) from opening`,
    [id, topic, volume, threshold, at],
  );
  return { volume, threshold, opened: id };
}

export interface Opening {
  id: string;
  topic: string;
  volume: number;
  threshold: number;
  at: string;
}

export async function openingById(q: Queryable, id: string): Promise<Opening | undefined> {
  const [row] = await q.query<Opening & Record<string, unknown>>(
    'select id, topic, volume, threshold, at from opinion_opening where id = $1',
    [id],
  );
  return row;
}

/** The latest reports, newest first. */
export const latestVolumes = (
  q: Queryable,
  { topic, limit }: { topic?: string | undefined; limit: number },
): Promise<z.input<typeof volumeView>[]> =>
  q.query(
    `select source, topic, count, at from opinion_volume where $1::text is null or topic = $1
      order by at desc, id desc limit $2`,
    [topic ?? null, limit],
  );
