import type { PromiseTold } from '../../../workflows/contracts/policy';
import type { Queryable } from '../../shared/database/database';
import type { TierTaken } from '../customers/customer-tier';
import { isComplaintId } from './identifiers';

/** A complaint as every other part of intake needs it: no personal data, no free text. */
export interface ComplaintHead {
  id: string;
  acceptanceNumber: string;
  trackingCode: string;
  kind: string;
  channel: string;
  language: string;
  receivedAt: string;
  acceptedAt: string;
  promise: PromiseTold;
  missing: string[];
  rehearsal: boolean;
  clockOffsetMs: number;
  /** S-90: a report of crime or corruption, read by few. */
  apart: string | null;
}

const head = `c.id, c.acceptance_number as "acceptanceNumber", c.tracking_code as "trackingCode", c.kind, c.channel,
  c.language, c.received_at as "receivedAt", c.accepted_at as "acceptedAt", c.promise, c.missing, c.rehearsal,
  c.clock_offset_ms as "clockOffsetMs", c.apart`;

export async function complaintById(q: Queryable, id: string): Promise<ComplaintHead | undefined> {
  if (!isComplaintId(id)) return undefined;
  const [row] = await q.query<ComplaintHead>(`select ${head} from complaint c where c.id = $1`, [id]);
  return row;
}

export async function complaintByTrackingCode(
  q: Queryable,
  code: string,
): Promise<ComplaintHead | undefined> {
  const [row] = await q.query<ComplaintHead>(`select ${head} from complaint c where c.tracking_code = $1`, [
    code,
  ]);
  return row;
}

export async function complaintByNumber(q: Queryable, number: string): Promise<ComplaintHead | undefined> {
  const [row] = await q.query<ComplaintHead>(
    `select ${head} from complaint c where c.acceptance_number = $1`,
    [number],
  );
  return row;
}

/** The words of the record; everything a person may not need is optional. */
export interface RecordRow extends ComplaintHead {
  externalId: string | null;
  description: string;
  occurredAt: string | null;
  subject: Record<string, string> | null;
  object: Record<string, string> | 'none' | null;
  category: string | null;
  reason: string | null;
  demand: string | null;
  demandAmountFen: number | null;
  receivedProof: string | null;
  customerId: string | null;
  purchaseId: string | null;
  tier: TierTaken | null;
}

export async function recordById(q: Queryable, id: string): Promise<RecordRow | undefined> {
  const [row] = await q.query<RecordRow>(
    `select ${head}, c.external_id as "externalId", c.description, c.occurred_at as "occurredAt", c.subject, c.object,
       c.category, c.reason, c.demand, c.demand_amount_fen as "demandAmountFen", c.received_proof as "receivedProof",
       c.customer_id as "customerId", c.purchase_id as "purchaseId", c.tier
     from complaint c where c.id = $1`,
    [id],
  );
  return row;
}

export interface ComplainantRow {
  kind: string;
  name: string;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  address: string | null;
  preferred: string | null;
  proxyFor: string | null;
}

export interface Reading {
  /** `callerKey` of who reads. */
  reader: string;
  /** What was read: `record`, `contact`, `evidence`. */
  what: string;
  requestId: string;
  /** A code; of what is sensitive only (L-14). */
  purpose?: string | undefined;
}

/** Leaves the trace of a reading of personal data (S-74). */
export async function logReading(q: Queryable, complaintId: string, reading: Reading): Promise<void> {
  await q.query(
    `insert into access_log (complaint_id, reader, what, request_id, purpose) values ($1, $2, $3, $4, $5)`,
    [complaintId, reading.reader, reading.what, reading.requestId, reading.purpose ?? null],
  );
}

/** Personal data is never read without an access-log row: both are one statement (S-74). */
export async function readComplainant(
  q: Queryable,
  complaintId: string,
  reading: Reading,
): Promise<ComplainantRow> {
  const [row] = await q.query<ComplainantRow>(
    `with logged as (
       insert into access_log (complaint_id, reader, what, request_id) values ($1, $2, $3, $4)
     )
     select kind, name, phone, email, wechat, address, preferred, proxy_for as "proxyFor"
     from complainant where complaint_id = $1`,
    [complaintId, reading.reader, reading.what, reading.requestId],
  );
  if (!row) throw new Error(`complaint ${complaintId} has no complainant`);
  return row;
}

export interface TextRow {
  id: string;
  text: string;
  receivedAt: string;
}

export const textsOf = (q: Queryable, complaintId: string): Promise<TextRow[]> =>
  q.query<TextRow>(
    `select id, text, received_at as "receivedAt" from customer_text where complaint_id = $1 order by received_at, id`,
    [complaintId],
  );
