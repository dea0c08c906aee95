import type { ComplaintFacts, FactName } from '../../../workflows/complaint/messages';
import type { Instant } from '../../../workflows/contracts/message';
import { callerKey, type Caller } from '../../shared/access/caller';
import type { Database, Queryable } from '../../shared/database/database';
import { answerOnce } from '../../shared/http/idempotency';
import type { ComplaintHead } from '../complaints/complaint-read-model';
import { storeFact } from './fact-repository';

/** Who brings a fact to which complaint, and what makes the call idempotent (`answerOnce`). */
export interface FactRequest {
  complaintId: string;
  caller: Caller;
  key: string;
  bodyHash: string;
  operation: string;
  receivedAt: Instant;
  /** For the record: `customer`, `person/…`, `channel/…`. */
  givenBy: string;
}

interface Call {
  caller: Caller;
  idempotencyKey: string | undefined;
  bodyHash: string;
  operation: string;
}

/**
 * `receivedAt` is intake's clock, moved by the offset of a rehearsed complaint. Customers have no identity but their
 * code, so their keys belong to the complaint: two customers who both send `1` do not meet.
 */
export function factRequestOf(call: Call, complaint: ComplaintHead): FactRequest {
  const { caller, bodyHash, operation } = call;
  const isCustomer = caller.kind === 'public';
  return {
    complaintId: complaint.id,
    caller,
    key: isCustomer ? `${complaint.id} ${call.idempotencyKey}` : call.idempotencyKey!,
    bodyHash,
    operation,
    receivedAt: new Date(Date.now() + complaint.clockOffsetMs).toISOString(),
    givenBy: isCustomer ? 'customer' : callerKey(caller),
  };
}

/** What the customer gets: the fact is taken down; the case decides what follows. */
export interface FactReceived {
  id: string;
  receivedAt: Instant;
}

/**
 * Takes one fact down: texts, fact and outbox row in one transaction, once per caller and key (202, then 200).
 * `payloadOf` stores what belongs to the fact and returns the payload without any text.
 */
export function createFactIntake(options: { database: Database; stored: () => void }) {
  return async function takeFact<N extends FactName>(
    request: FactRequest,
    name: N,
    payloadOf: (q: Queryable) => Promise<ComplaintFacts[N]>,
  ) {
    const { complaintId, receivedAt } = request;
    const answer = await answerOnce<{ status: 200 | 202; body: FactReceived }>(
      { ...request, database: options.database, table: 'answers' },
      async (q) => {
        const payload = await payloadOf(q);
        const id = await storeFact(q, { complaintId, name, payload, receivedAt });
        return { status: 202, body: { id, receivedAt } };
      },
    );
    options.stored();
    return answer;
  };
}
export type TakeFact = ReturnType<typeof createFactIntake>;
