import type { Database } from '../database/database';
import type { Logger } from '../logging/logger';
import { relayDelivered, relayInFlight, watchRelayLag } from '../metrics/metrics';
import { backOffMs, type OutboxRow, outboxTable } from './outbox-table';

export type { OutboxRow } from './outbox-table';

export interface RelayOptions<P> {
  database: Database;
  /** For logs and metrics. */
  name: string;
  /** Name of the table; default `outbox`. */
  table?: string;
  /**
   * Carries out one row; returning removes it, throwing brings it again after a back-off. Runs **at least once**:
   * make the target idempotent. Must give up within `leaseMs`, else another process may take the row meanwhile.
   */
  deliver: (row: OutboxRow<P>) => Promise<void>;
  /** Deliveries in flight; default 5. */
  concurrency?: number;
  /** How often leftovers are looked for; default 1000. */
  intervalMs?: number;
  /** How long a claim holds; a killed process's rows are free again after it. Default 15 000. */
  leaseMs?: number;
  logger: Logger;
}

export interface Relay {
  /** Call after the commit that wrote a row: it is claimed at once. */
  notify(): void;
  /** Takes no more rows and waits for those in flight. */
  stop(): Promise<void>;
}

/** So many in a row are no fault of the rows. */
const failuresThatMeanAway = 20;

/** Carries rows of an outbox table to their target at least once, whatever dies in between. */
export function createRelay<P = unknown>(options: RelayOptions<P>): Relay {
  const { database, name, deliver, logger } = options;
  const concurrency = options.concurrency ?? 5;
  const table = outboxTable<P>(database, options.table ?? 'outbox', options.leaseMs ?? 15_000);
  const stopWatching = watchRelayLag(name, () => table.lag());
  const inFlight = new Set<Promise<void>>();
  let claiming: Promise<void> | undefined;
  /** There may be rows to claim. */
  let wanted = false;
  let stopped = false;
  let away = false;
  let failuresInARow = 0;

  /** One row per poll finds out whether the target is back; the others would only keep everybody busy. */
  const targetIsAway = (): boolean => failuresInARow >= failuresThatMeanAway;
  const room = (): number => (targetIsAway() ? 1 : concurrency) - inFlight.size;

  /** Claims while there is room and work. Only one claim runs at a time; a wish during it is not lost. */
  function pump(): void {
    if (stopped) return;
    wanted = true;
    if (claiming || room() <= 0) return;
    wanted = false;
    claiming = claimOnce(room()).finally(() => {
      claiming = undefined;
      goOn();
    });
  }

  function goOn(): void {
    if (wanted && !targetIsAway()) pump();
  }

  async function claimOnce(room: number): Promise<void> {
    try {
      const rows = await table.claim(room);
      away = false;
      for (const row of rows) start(row);
      if (rows.length === room) wanted = true; // there may be more
    } catch (error) {
      // Said once per outage: the poll goes on trying.
      if (!away)
        logger.warn({ err: error, relay: name }, 'the outbox cannot be read; trying again at every poll');
      away = true;
    }
  }

  function start(row: OutboxRow<P>): void {
    const work = carry(row).finally(() => {
      inFlight.delete(work);
      relayInFlight.set({ relay: name }, inFlight.size);
      goOn();
    });
    inFlight.add(work);
    relayInFlight.set({ relay: name }, inFlight.size);
  }

  async function carry(row: OutboxRow<P>): Promise<void> {
    try {
      await deliver(row);
      await table.done(row.id);
      failuresInARow = 0;
      relayDelivered.inc({ relay: name, outcome: 'delivered' });
    } catch (error) {
      failuresInARow += 1;
      relayDelivered.inc({ relay: name, outcome: 'failed' });
      const delayMs = backOffMs(row.attempts);
      logger.warn(
        { err: error, relay: name, row: row.id, kind: row.kind, attempts: row.attempts, delayMs },
        'delivery failed',
      );
      // When this fails too the lease runs out by itself.
      await table.retryIn(row.id, delayMs).catch(() => undefined);
    }
  }

  const poll = setInterval(pump, options.intervalMs ?? 1_000);
  pump();

  return {
    notify() {
      wanted = true;
      goOn();
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      stopWatching();
      await claiming;
      await Promise.all(inFlight);
    },
  };
}
