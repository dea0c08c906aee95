import { Readable } from 'node:stream';
import type { Database } from '../../shared/database/database';
import type { Logger } from '../../shared/logging/logger';
import { feedAfter, feedEnd, type FeedPosition, type Moved, positionText } from './feed-read-model';

const tickMs = 500;
const heartbeatMs = 15_000;
/** Then the client comes again, with the rights it has by then. */
const endsAfterMs = 600_000;
const pageSize = 1_000;
/** A reader who takes nothing for so long is let go; it resumes where it stopped. */
const mostWaitingBytes = 1_000_000;

interface Listener {
  stream: Readable;
  mayKnow: (moved: Moved) => boolean;
  /** Behind what it has been told. */
  at: FeedPosition;
}

export interface LiveHub {
  /** A stream of server-sent events from a position on, or from now. */
  open(mayKnow: Listener['mayKnow'], from: FeedPosition | undefined): Promise<Readable>;
  stop(): void;
}

/**
 * Tells what moved to everybody who watches. The log is read once per process and tick, only while somebody watches,
 * however many do.
 */
export function createLiveHub({ database, logger }: { database: Database; logger: Logger }): LiveHub {
  const listeners = new Set<Listener>();
  let at: FeedPosition | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function tick(): Promise<void> {
    try {
      for (;;) {
        const rows = await feedAfter(database, at!, pageSize);
        const last = rows.at(-1);
        if (last) at = { xid: last.xid, caseId: last.caseId, seq: last.seq };
        for (const listener of listeners) tell(listener, rows);
        if (rows.length < pageSize) break;
      }
    } catch (error) {
      logger.warn({ err: error }, 'the feed could not be read; trying again');
    }
    timer = undefined;
    wake();
  }

  function wake(): void {
    if (timer || stopped || listeners.size === 0) return;
    timer = setTimeout(() => void tick(), tickMs);
    timer.unref();
  }

  return {
    async open(mayKnow, from) {
      // Nobody watched: what happened meanwhile is told only to those who ask for it.
      if (listeners.size === 0 || !at) at = await feedEnd(database);
      const start = from ?? at;
      const missed = from ? await feedAfter(database, from, pageSize) : [];
      const stream = new Readable({ read: () => undefined });
      const listener: Listener = { stream, mayKnow, at: start };
      const beat = setInterval(() => stream.push(': still here\n\n'), heartbeatMs).unref();
      const end = setTimeout(() => stream.push(null), endsAfterMs).unref();
      stream.once('close', () => {
        clearInterval(beat);
        clearTimeout(end);
        listeners.delete(listener);
      });
      // With a place to go on from, before anything has moved.
      stream.push(`retry: 2000\nid: ${positionText(start)}\n\n`);
      // More than one page was missed: reading anew is cheaper than being told.
      if (missed.length === pageSize) stream.push('event: reset\ndata: {}\n\n');
      else tell(listener, missed);
      listeners.add(listener);
      wake();
      return stream;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const { stream } of listeners) stream.push(null);
    },
  };
}

/** Each complaint once per page, as it stands after its last event there. */
function tell(listener: Listener, rows: readonly Moved[]): void {
  const fresh = rows.filter((row) => isAfter(row, listener.at));
  const newest = new Map(fresh.map((row) => [row.caseId, row]));
  const told = fresh.filter((row) => newest.get(row.caseId) === row && listener.mayKnow(row));
  const last = fresh.at(-1);
  if (last) listener.at = last;
  if (listener.stream.readableLength > mostWaitingBytes) {
    listener.stream.destroy();
    return;
  }
  for (const row of told) {
    const data = { complaintId: row.complaintId, seq: row.seq, stage: row.stage };
    listener.stream.push(`id: ${positionText(row)}\nevent: complaint\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

/** As the feed orders them. */
function isAfter(row: FeedPosition, than: FeedPosition): boolean {
  const [a, b] = [BigInt(row.xid), BigInt(than.xid)];
  if (a !== b) return a > b;
  return row.caseId === than.caseId ? row.seq > than.seq : row.caseId > than.caseId;
}
