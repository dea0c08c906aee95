import type { Instant } from '../../../workflows/contracts/message';
import type { Commitment, PromisedAmount } from '../../../workflows/policies/goodwill';
import type { Database, Queryable } from '../../shared/database/database';

/** A promise that is about to be sent to its case. */
export interface Reservation {
  caseId: string;
  messageId: string;
  promised: readonly PromisedAmount[];
  /** The case's own time of the promise: it counts from here. */
  at: Instant;
}

/**
 * Notes what a command is about to promise and gives what the same customer was promised elsewhere, promises on their
 * way included: of two complaints that promise at once, the second sees the first (S-93). An empty promise only reads.
 */
export async function reserveCommitment(
  database: Database,
  { caseId, messageId, promised, at }: Reservation,
): Promise<Commitment[]> {
  return database.transaction(async (q) => {
    const [row] = await q.query<{ customer_refs: string[]; rehearsal: boolean }>(
      'select customer_refs, rehearsal from cases where case_id = $1',
      [caseId],
    );
    if (!row || row.customer_refs.length === 0) return [];
    // In one order, so that two customers' locks never wait for each other.
    for (const ref of [...row.customer_refs].sort()) {
      await q.query('select pg_advisory_xact_lock(hashtextextended($1, 93))', [ref]);
    }
    if (promised.length > 0) {
      await q.query(
        `insert into commitment_reservations (message_id, case_id, customer_refs, promised, promised_at)
         values ($1, $2, $3, $4, $5) on conflict (message_id) do nothing`,
        [messageId, caseId, row.customer_refs, JSON.stringify(promised), at],
      );
    }
    return promisedElsewhere(q, caseId, row);
  });
}

/**
 * A reservation counts until its message is in the log, where the case row counts for it; an answer that never came, a day
 * of the world's time, in which it was sent.
 */
async function promisedElsewhere(
  q: Queryable,
  caseId: string,
  { customer_refs, rehearsal }: { customer_refs: string[]; rehearsal: boolean },
): Promise<Commitment[]> {
  // One statement, one instant: a promise that is recorded meanwhile is seen here or there.
  const rows = await q.query<{ promised: (PromisedAmount | Commitment)[]; promised_at: string | null }>(
    `select committed as promised, null as promised_at from cases
      where customer_refs && $1 and case_id <> $2 and committed is not null and rehearsal = $3
     union all
     select r.promised, r.promised_at from commitment_reservations r join cases c on c.case_id = r.case_id
      where r.customer_refs && $1 and r.case_id <> $2 and c.rehearsal = $3
        and r.reserved_at > now() - interval '1 day'
        and not exists (select from events e where e.case_id = r.case_id and e.message_id = r.message_id)`,
    [customer_refs, caseId, rehearsal],
  );
  return rows.flatMap(({ promised, promised_at }) =>
    promised_at === null
      ? (promised as Commitment[])
      : promised.map((p): Commitment => ({ ...p, at: promised_at, open: true })),
  );
}

/** The case did not take the command: nothing was promised. Old reservations go with it. */
export async function releaseCommitment(database: Queryable, messageId: string): Promise<void> {
  await database.query(
    `delete from commitment_reservations
      where message_id = $1 or reserved_at < now() - interval '2 days'`,
    [messageId],
  );
}
