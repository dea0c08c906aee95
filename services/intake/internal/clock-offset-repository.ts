import type { Queryable } from '../../shared/database/database';

/** Time only goes forward: a smaller offset that arrives late changes nothing. Returns the offset that holds. */
export async function setClockOffset(q: Queryable, complaintId: string, offsetMs: number): Promise<number> {
  const [row] = await q.query<{ offsetMs: number }>(
    `update complaint set clock_offset_ms = greatest(clock_offset_ms, $2) where id = $1
     returning clock_offset_ms as "offsetMs"`,
    [complaintId, offsetMs],
  );
  return row!.offsetMs;
}
