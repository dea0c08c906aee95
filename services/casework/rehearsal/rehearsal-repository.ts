import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import type { JumpAnswer } from './rehearsal-schemas';

/** One jump to one ring. */
export interface Jump {
  id: string;
  caseId: string;
  /** Number of events before it. */
  fromSeq: number;
  /** The case's own time before it. */
  fromAt: Instant;
  clock: string;
  percent: number;
  ringAt: Instant;
  /** Once it is over. */
  answer: JumpAnswer | null;
}

const columns = `id, case_id as "caseId", from_seq as "fromSeq", from_at as "fromAt", clock, percent, ring_at as "ringAt", answer`;

export async function knownJump(database: Queryable, id: string): Promise<Jump | undefined> {
  const [row] = await database.query<Jump & Record<string, unknown>>(
    `select ${columns} from rehearsal_jumps where id = $1`,
    [id],
  );
  return row;
}

/** Notes where a jump goes, before it; the same id keeps its first aim. */
export async function noteJump(database: Queryable, jump: Omit<Jump, 'answer'>): Promise<Jump> {
  await database.query(
    `insert into rehearsal_jumps (id, case_id, from_seq, from_at, clock, percent, ring_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [jump.id, jump.caseId, jump.fromSeq, jump.fromAt, jump.clock, jump.percent, jump.ringAt],
  );
  return (await knownJump(database, jump.id))!;
}

/** Keeps the answer for repetitions; the first one stands. */
export async function keepAnswer(database: Queryable, id: string, answer: JumpAnswer): Promise<JumpAnswer> {
  const [row] = await database.query<{ answer: JumpAnswer }>(
    'update rehearsal_jumps set answer = coalesce(answer, $2::jsonb) where id = $1 returning answer',
    [id, JSON.stringify(answer)],
  );
  return row!.answer;
}

/** Time only goes forward: a smaller offset that arrives late changes nothing. Returns the offset that holds. */
export async function setClockOffset(database: Queryable, caseId: string, offsetMs: number): Promise<number> {
  const [row] = await database.query<{ offsetMs: number }>(
    `update cases set clock_offset_ms = greatest(clock_offset_ms, $2) where case_id = $1
     returning clock_offset_ms as "offsetMs"`,
    [caseId, offsetMs],
  );
  return row!.offsetMs;
}
