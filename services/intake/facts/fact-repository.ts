import type { ComplaintFacts, FactName } from '../../../workflows/complaint/messages';
import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import { customerTextId, factId } from '../complaints/identifiers';

/** A fact on its way to the case: ids, codes, amounts and instants only. */
export interface Fact<N extends FactName = FactName> {
  complaintId: string;
  name: N;
  payload: ComplaintFacts[N];
  /** When it reached the company, with the clock offset of a rehearsed complaint. */
  receivedAt: Instant;
}

/** What the relay carries to casework. */
export interface FactDelivery extends Fact {
  factId: string;
}

/** Stores a fact and its outbox row in one statement; returns its id, which is the signal id. */
export async function storeFact<N extends FactName>(q: Queryable, fact: Fact<N>): Promise<string> {
  const id = factId();
  await q.query(
    `with stored as (
       insert into fact (id, complaint_id, name, payload, received_at) values ($1, $2, $3, $4::jsonb, $5)
     )
     insert into fact_outbox (kind, payload) values ($3, $6::jsonb)`,
    [
      id,
      fact.complaintId,
      fact.name,
      JSON.stringify(fact.payload),
      fact.receivedAt,
      JSON.stringify({ ...fact, factId: id } satisfies FactDelivery),
    ],
  );
  return id;
}

/** Keeps what a customer wrote; only the id goes further (S-74). */
export async function storeCustomerText(
  q: Queryable,
  text: { complaintId: string; text: string; receivedAt: Instant },
): Promise<string> {
  const id = customerTextId();
  await q.query(`insert into customer_text (id, complaint_id, text, received_at) values ($1, $2, $3, $4)`, [
    id,
    text.complaintId,
    text.text,
    text.receivedAt,
  ]);
  return id;
}

/** Casework will never take this fact: kept with the reason code for the person who looks into it. */
export async function markUndeliverable(q: Queryable, factId: string, reason: string): Promise<void> {
  await q.query(`update fact set undeliverable = $2 where id = $1`, [factId, reason]);
}
