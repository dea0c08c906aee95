import type { ComplaintAccepted } from '../../../workflows/complaint/record/events';
import type { PromiseTold } from '../../../workflows/contracts/policy';
import type { Queryable } from '../../shared/database/database';
import type { KnownCustomer } from '../customers/customer-of-complaint';
import type { TierTaken } from '../customers/customer-tier';
import type { NewComplaint } from './complaint-schemas';

/** Everything one acceptance writes. */
export interface Acceptance {
  opening: ComplaintAccepted;
  complaint: NewComplaint;
  trackingCode: string;
  customer?: KnownCustomer | undefined;
  tier?: TierTaken | undefined;
  caller: string;
  idempotencyKey: string;
  bodyHash: string;
  /** What it is recognised by when it comes again (L-06). */
  matchKeys: readonly string[];
}

/** What the first answer is made of. */
export interface FirstAnswer {
  id: string;
  acceptanceNumber: string;
  trackingCode: string;
  kind: string;
  acceptedAt: string;
  missing: string[];
  promise: PromiseTold;
  bodyHash: string;
}

/**
 * Record, complainant, match keys and outbox row in one statement. Returns false when the key, the external id, the number or the
 * tracking code is taken; then nothing was written. A concurrent duplicate waits here for the first one's commit.
 */
export async function insertAcceptance(q: Queryable, acceptance: Acceptance): Promise<boolean> {
  const { opening, complaint: record } = acceptance;
  const { contact } = record.complainant;
  const rows = await q.query(
    `with accepted as (
       insert into complaint (
         id, acceptance_number, tracking_code, kind, channel, external_id, caller, idempotency_key, body_hash,
         description, occurred_at, subject, object, category, reason, demand, demand_amount_fen, language,
         received_at, received_proof, accepted_at, promise, missing, missing_at_acceptance, rehearsal,
         customer_id, purchase_id, tier)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13::jsonb, $14, $15, $16, $17, $18,
               $19, $20, $21, $22::jsonb, $23::text[], $23::text[], $24,
               $35, $36, $37::jsonb)
       on conflict do nothing
       returning id
     ), party as (
       insert into complainant (complaint_id, kind, name, phone, email, wechat, address, preferred, proxy_for)
       select id, $25, $26, $27, $28, $29, $30, $31, $32 from accepted
     ), recognised as (
       insert into match_key (key, received_at, complaint_id)
       select key, $19::timestamptz, id from accepted, unnest($34::text[]) key
     ), queued as (
       insert into acceptance_outbox (kind, payload) select 'accept', $33::jsonb from accepted
     )
     select id from accepted`,
    [
      opening.complaintId,
      opening.acceptanceNumber,
      acceptance.trackingCode,
      opening.kind,
      opening.channel,
      record.externalId,
      acceptance.caller,
      acceptance.idempotencyKey,
      acceptance.bodyHash,
      record.description,
      record.occurredAt,
      jsonOrNull(record.subject),
      jsonOrNull(record.object),
      record.category,
      record.reason,
      record.demand,
      record.demandAmountFen,
      opening.language,
      opening.receivedAt,
      record.receivedProof,
      opening.acceptedAt,
      JSON.stringify(opening.promise),
      opening.missing,
      opening.rehearsal,
      record.complainant.kind ?? 'person',
      record.complainant.name,
      contact.phone,
      contact.email,
      contact.wechat,
      contact.address,
      contact.preferred,
      record.complainant.proxyFor,
      JSON.stringify(opening),
      acceptance.matchKeys,
      acceptance.customer?.customerId,
      acceptance.customer?.purchaseId,
      jsonOrNull(acceptance.tier),
    ],
  );
  return rows.length === 1;
}

const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const firstAnswer = `id, acceptance_number as "acceptanceNumber", tracking_code as "trackingCode", kind,
  accepted_at as "acceptedAt", missing_at_acceptance as missing, promise, body_hash as "bodyHash"`;

export async function acceptedUnderKey(
  q: Queryable,
  caller: string,
  key: string,
): Promise<FirstAnswer | undefined> {
  const [row] = await q.query<FirstAnswer>(
    `select ${firstAnswer} from complaint where caller = $1 and idempotency_key = $2`,
    [caller, key],
  );
  return row;
}

export async function acceptedUnderExternalId(
  q: Queryable,
  channel: string,
  externalId: string,
): Promise<FirstAnswer | undefined> {
  const [row] = await q.query<FirstAnswer>(
    `select ${firstAnswer} from complaint where channel = $1 and external_id = $2`,
    [channel, externalId],
  );
  return row;
}
