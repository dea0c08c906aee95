import type { Instant, Message, Recorded } from '../../../workflows/contracts/message';
import type { Queryable } from '../database/database';

/** One row of the log. `message` stands at the first event of each message only. */
export interface LoggedEvent {
  seq: number;
  type: string;
  at: Instant;
  messageId: string;
  /** The event without `seq`, `at`, `messageId`. */
  event: { type: string } & Record<string, unknown>;
  message: Message | null;
  /** Hex. */
  hash: string;
}

interface EventRow {
  seq: number;
  at: Instant;
  message_id: string;
  event: LoggedEvent['event'];
}

const recorded = (row: EventRow): Recorded => ({
  ...row.event,
  seq: row.seq,
  at: row.at,
  messageId: row.message_id,
});

/** Events of a case after a seq, up to another (all when left out), in order. */
export async function readEvents(
  database: Queryable,
  caseId: string,
  after: number,
  upTo?: number,
): Promise<Recorded[]> {
  const rows = await database.query<EventRow>(
    `select seq, at, message_id, event from events
      where case_id = $1 and seq > $2 and ($3::integer is null or seq <= $3) order by seq`,
    [caseId, after, upTo ?? null],
  );
  return rows.map(recorded);
}

/** All events of one message: they stand together, its first row carries the message. */
export async function readMessageEvents(
  database: Queryable,
  caseId: string,
  messageId: string,
): Promise<Recorded[]> {
  const rows = await database.query<EventRow>(
    `select e.seq, e.at, e.message_id, e.event
       from events first
       join events e on e.case_id = first.case_id and e.seq >= first.seq and e.message_id = first.message_id
      where first.case_id = $1 and first.message_id = $2 and first.message is not null
      order by e.seq`,
    [caseId, messageId],
  );
  return rows.map(recorded);
}

/** Whole rows of a case after a seq, in order. */
export async function readLogged(database: Queryable, caseId: string, after: number): Promise<LoggedEvent[]> {
  const rows = await database.query<EventRow & { type: string; message: Message | null; hash: string }>(
    `select seq, type, at, message_id, event, message, encode(hash, 'hex') as hash
       from events where case_id = $1 and seq > $2 order by seq`,
    [caseId, after],
  );
  return rows.map((row) => ({
    seq: row.seq,
    type: row.type,
    at: row.at,
    messageId: row.message_id,
    event: row.event,
    message: row.message,
    hash: row.hash,
  }));
}
