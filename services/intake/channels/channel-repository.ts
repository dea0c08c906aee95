import type { Channel } from '../../../workflows/complaint/vocabulary';
import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';

/**
 * S-89: the channel is alive. Closes a gap longer than the limit and puts the alarm off, in one statement; a heartbeat
 * is an operational instant, so the database's clock counts.
 * @returns when it was heard
 */
export async function recordHeartbeat(
  q: Queryable,
  { channel, silentAfterMs }: { channel: Channel; silentAfterMs: number },
): Promise<Instant> {
  const [row] = await q.query<{ at: Instant }>(
    `with before as (
       select last_at from channel_heartbeat where channel = $1
     ), gap as (
       insert into channel_gap (channel, from_at, to_at)
       select $1, last_at, now() from before where last_at + $2 * interval '1 ms' < now()
       on conflict do nothing
     ), alarm as (
       insert into channel_alarm (kind, payload, created_at, next_at)
       values ($1, jsonb_build_object('channel', $1::text, 'heardAt', now()), now() + $2 * interval '1 ms',
               now() + $2 * interval '1 ms')
       on conflict (kind) do update set payload = excluded.payload, created_at = excluded.created_at,
         next_at = excluded.next_at, attempts = 0
     )
     insert into channel_heartbeat (channel, last_at) values ($1, now())
     on conflict (channel) do update set last_at = excluded.last_at
     returning last_at as at`,
    [channel, silentAfterMs],
  );
  return row!.at;
}

export interface Heard {
  channel: Channel;
  lastAt: Instant;
  /** Milliseconds since, by the database's clock. */
  silentMs: number;
}

export const heardChannels = (q: Queryable): Promise<Heard[]> =>
  q.query<Heard>(
    `select channel, last_at as "lastAt", (extract(epoch from now() - last_at) * 1000)::float8 as "silentMs"
     from channel_heartbeat`,
  );

export interface Gap {
  channel: Channel;
  from: Instant;
  to: Instant;
}

/** Gaps that ended in the last `days` days, newest first. */
export const recentGaps = (q: Queryable, days: number): Promise<Gap[]> =>
  q.query<Gap>(
    `select channel, from_at as "from", to_at as "to" from channel_gap
     where to_at > now() - $1 * interval '1 day' order by to_at desc limit 1000`,
    [days],
  );

/** When the channel was heard of last. */
export async function lastHeard(q: Queryable, channel: Channel): Promise<Instant | undefined> {
  const [row] = await q.query<{ lastAt: Instant }>(
    `select last_at as "lastAt" from channel_heartbeat where channel = $1`,
    [channel],
  );
  return row?.lastAt;
}
