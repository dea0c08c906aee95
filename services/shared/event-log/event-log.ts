import type { AppendRequest, AppendResult } from '../../../workflows/contracts/append';
import type { EventBase, Instant, Recorded } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import type { Queryable } from '../database/database';
import { appendEvents } from './append';
import { type Fold, foldAll } from './fold';
import { type ChainReport, verifyChain } from './hash-chain';
import { readHead } from './log-repository';
import { type LoggedEvent, readEvents, readLogged, readMessageEvents } from './log-read-model';
import { createRecentHeads } from './recent-heads';
import { rebuildStale } from './rebuild';

/** What a service wants to show of a case after its newest event. */
export interface ProjectionInput<S extends CaseState> {
  caseId: string;
  state: S;
  /** What `fixed.of` gave when the case was opened. */
  fixed: Record<string, unknown>;
}

export interface Projection {
  /** Values of `options.columns`; a missing one becomes null. */
  columns: Record<string, unknown>;
  /** Rows that replace this case's rows in `options.list.table`; `undefined` leaves them as they are. */
  rows?: Record<string, unknown>[];
  /** Something needed for it was out of reach: the row is stored and rebuilt as soon as it can be. */
  incomplete?: boolean;
}

/**
 * Where and how a service keeps its cases. The schema holds `events` and `cases` as in
 * `services/casework/migrations/0001_event-log.sql`; `cases` may have more columns, which `project` fills.
 */
export interface EventLogOptions<S extends CaseState> {
  database: Queryable;
  /** The fold of a case by its id; `undefined` for an id this log does not keep. */
  foldOf(caseId: string): Fold<S> | undefined;
  /** Raise it whenever `evolve` or `project` changes: rows of an older version are rebuilt. From 1. */
  foldVersion: number;
  /** Columns of `cases` written once, from the opening event, e.g. the pinned versions; `project` gets them back. */
  fixed: {
    columns: readonly string[];
    of(opening: Recorded, caseId: string): Promise<Record<string, unknown>>;
  };
  /** Columns of `cases` that `project` fills after every append. */
  columns: readonly string[];
  /** A second table with a `case_id` column whose rows are replaced as a whole, e.g. the worklist. */
  list?: { table: string; columns: readonly string[] };
  project(input: ProjectionInput<S>): Promise<Projection>;
  /** Called after an incomplete row was written: time for `rebuild`. */
  onIncomplete?: () => void;
}

/** A case's row as the log keeps it. */
export interface CaseHead<S extends CaseState> {
  caseId: string;
  seq: number;
  state: S;
  fixed: Record<string, unknown>;
}

/** The append-only log of a service's cases and the rows folded from it. */
export interface EventLog<S extends CaseState> {
  /**
   * Appends all events of one message, or none: see `AppendResult`. The case row, created by seq 1, is folded on in
   * the same statement. Throws `Problem('conflict')` when `after` is beyond the log, `Problem('not_found')` for a case
   * id of another service.
   */
  append<E extends EventBase>(request: AppendRequest<E>): Promise<AppendResult<E>>;
  /** Events after `after` (0 = from the start) up to `upTo`, in order. */
  read(caseId: string, after?: number, upTo?: number): Promise<Recorded[]>;
  /** The same with causing messages and hashes. */
  readLogged(caseId: string, after?: number): Promise<LoggedEvent[]>;
  /** First answer of a message; empty when it was never decided. */
  readMessage(caseId: string, messageId: string): Promise<Recorded[]>;
  /** The folded case, or `undefined` when the log does not have it. */
  head(caseId: string): Promise<CaseHead<S> | undefined>;
  /** What one message recorded, by the seqs that it was given, and the state right after it. */
  recorded(caseId: string, from: number, to: number): Promise<{ events: Recorded[]; state: S }>;
  /** The state as it was known at an instant (F-66): the fold of the events before the first later one. */
  stateAt(caseId: string, instant: Instant): Promise<S | undefined>;
  /** Recomputes every hash of a case. */
  verifyChain(caseId: string): Promise<ChainReport>;
  /** Rebuilds rows of an older fold version; `complete: false` when a projection is still out of reach. */
  rebuild(): Promise<{ rebuilt: number; complete: boolean }>;
}

export { foldEvents } from './fold';
export type { ChainReport, Fold, LoggedEvent };

/** Opens the log of a service over its own schema. */
export function createEventLog<S extends CaseState>(options: EventLogOptions<S>): EventLog<S> {
  const { database } = options;
  const recent = createRecentHeads<S>();
  return {
    append: (request) => appendEvents(options, recent, request),
    read: (caseId, after = 0, upTo) => readEvents(database, caseId, after, upTo),
    readLogged: (caseId, after = 0) => readLogged(database, caseId, after),
    readMessage: (caseId, messageId) => readMessageEvents(database, caseId, messageId),
    verifyChain: (caseId) => verifyChain(database, caseId),
    rebuild: () => rebuildStale(options),
    async head(caseId) {
      const row = await readHead<S>(options, caseId);
      if (!row) return undefined;
      const { seq, fixed } = row;
      if (row.fold_version === options.foldVersion) return { caseId, seq, fixed, state: row.fold };
      return {
        caseId,
        seq,
        fixed,
        state: foldAll(options, caseId, await readEvents(database, caseId, 0, seq)),
      };
    },
    async recorded(caseId, from, to) {
      const kept = recent.get(caseId);
      if (kept?.seq === to && kept.events[0]?.seq === from) return { events: kept.events, state: kept.state };
      const events = await readEvents(database, caseId, 0, to);
      return { events: events.slice(from - 1), state: foldAll(options, caseId, events) };
    },
    async stateAt(caseId, instant) {
      const events = await readEvents(database, caseId, 0);
      const later = events.findIndex((event) => event.at > instant);
      const known = later < 0 ? events : events.slice(0, later);
      return known.length === 0 ? undefined : foldAll(options, caseId, known);
    },
  };
}
