import type { CaseState } from '../../../workflows/policies/clock';
import type { Queryable } from '../database/database';
import type { EventLogOptions } from './event-log';

export interface HeadRow<S> {
  seq: number;
  /** Hex. */
  hash: string;
  fold: S;
  fold_version: number;
  fixed: Record<string, unknown>;
  /** Seq of the first event of the message asked for, if the log has it. */
  known: number | null;
}

/** The case row and where a message stands in the log, as of one snapshot. */
export async function readHead<S extends CaseState>(
  { database, fixed }: Pick<EventLogOptions<S>, 'database' | 'fixed'>,
  caseId: string,
  messageId = '',
): Promise<HeadRow<S> | undefined> {
  const [row] = await database.query<HeadRow<S>>(
    `select seq, encode(head_hash, 'hex') as hash, fold, fold_version,
            jsonb_build_object(${fixed.columns.map((name) => `'${name}', ${name}`).join(', ')}) as fixed,
            (select e.seq from events e
              where e.case_id = $1 and e.message_id = $2 and e.message is not null) as known
       from cases where case_id = $1`,
    [caseId, messageId],
  );
  return row;
}

/** End of the chain as the case row remembers it. */
export async function readHeadHash(
  database: Queryable,
  caseId: string,
): Promise<{ seq: number; hash: string } | undefined> {
  const [row] = await database.query<{ seq: number; hash: string }>(
    "select seq, encode(head_hash, 'hex') as hash from cases where case_id = $1",
    [caseId],
  );
  return row;
}

/** Cases whose row was folded by an older version, oldest version first. */
export async function readStale(database: Queryable, foldVersion: number, beyond: string, limit: number) {
  return database.query<{ case_id: string }>(
    'select case_id from cases where fold_version < $1 and case_id > $2 order by case_id limit $3',
    [foldVersion, beyond, limit],
  );
}

/** An event on its way into the log. */
export interface NewEventRow {
  case_id: string;
  seq: number;
  type: string;
  at: string;
  message_id: string;
  event: unknown;
  message: unknown;
  /** As PostgreSQL reads bytea: `\x…`. */
  hash: string;
}

export interface Write {
  caseId: string;
  /** The seq the case row must have for anything to be written. */
  after: number;
  /** The message that must not be in the log yet. */
  messageId: string;
  /** All columns of the case row, the log's own included. */
  row: Record<string, unknown>;
  events: NewEventRow[];
  list?: Record<string, unknown>[];
}

const ownColumns = ['case_id', 'seq', 'head_hash', 'fold', 'fold_version'] as const;

/**
 * Writes case row, events and list rows in one statement, which is one transaction: all of it when the case row
 * still has `seq = after` (or, at 0, does not exist) and the message is new, else nothing. The row's own lock orders writers, so the log
 * can never fork. Returns whether it was written.
 */
export async function write<S extends CaseState>(
  options: EventLogOptions<S>,
  request: Write,
): Promise<boolean> {
  const { database, list } = options;
  const opens = request.after === 0;
  const columns = [...ownColumns, ...options.columns, ...(opens ? options.fixed.columns : [])];
  const head = opens
    ? `insert into cases (${columns.join(', ')})
         select ${columns.join(', ')} from jsonb_populate_record(null::cases, $2)
         where case_id = $1 and $3 = 0 and $5::text is not null
         on conflict (case_id) do nothing
         returning case_id`
    : `update cases set ${columns
        .slice(1)
        .map((name) => `${name} = r.${name}`)
        .join(', ')}
           from jsonb_populate_record(null::cases, $2) r
          where cases.case_id = $1 and cases.seq = $3
            and not exists (select from events e
              where e.case_id = $1 and e.message_id = $5 and e.message is not null)
          returning cases.case_id`;
  // Rows of the list carry no unique key of their own, so deleting and inserting in one statement cannot collide.
  const lists =
    list && request.list
      ? `, gone as (delete from ${list.table} using head where ${list.table}.case_id = head.case_id)
         , listed as (
             insert into ${list.table} (case_id, ${list.columns.join(', ')})
             select head.case_id, ${list.columns.map((name) => `l.${name}`).join(', ')}
               from head, jsonb_populate_recordset(null::${list.table}, $6) l)`
      : '';
  const rows = await database.query<{ written: boolean }>(
    `with head as (${head})
     , logged as (
         insert into events (case_id, seq, type, at, message_id, event, message, hash)
         select head.case_id, e.seq, e.type, e.at, e.message_id, e.event, e.message, e.hash
           from head, jsonb_populate_recordset(null::events, $4) e)
     ${lists}
     select exists (select from head) as written`,
    [
      request.caseId,
      JSON.stringify(request.row),
      request.after,
      JSON.stringify(request.events),
      request.messageId,
      ...(lists ? [JSON.stringify(request.list)] : []),
    ],
  );
  return rows[0]?.written === true;
}
