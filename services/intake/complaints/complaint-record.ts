import type { Queryable } from '../../shared/database/database';
import { evidenceOf } from '../evidence/evidence-repository';
import { partiesOf, type PartyRow } from '../parties/party-repository';
import { promiseShown, withOffset } from '../rules/promise';
import {
  logReading,
  recordById,
  readComplainant,
  textsOf,
  type ComplainantRow,
  type RecordRow,
} from './complaint-read-model';
import type { ComplaintRecord } from './complaint-schemas';

export interface RecordReading {
  reader: string;
  requestId: string;
  origin: string;
  utcOffsetMinutes: number;
  /** False: everything but who complains and how to reach them. */
  personal: boolean;
  /** True: for staff who know the customer; channels and departments need neither file nor tier. */
  inside?: boolean;
  /** What the access log calls it; default `record`. */
  what?: string;
}

/** The record as stored; undefined when there is none. Every reading leaves an access-log row (S-74). */
export async function readRecord(
  q: Queryable,
  id: string,
  reading: RecordReading,
): Promise<ComplaintRecord | undefined> {
  const row = await recordById(q, id);
  if (!row) return undefined;
  const what = reading.what ?? 'record';
  const [complainant, evidence, parties, texts] = await Promise.all([
    reading.personal
      ? readComplainant(q, id, { ...reading, what })
      : logReading(q, id, { ...reading, what: `${what}WithoutPerson` }),
    evidenceOf(q, id),
    partiesOf(q, id),
    textsOf(q, id),
  ]);
  return {
    ...recordFields(row, reading.utcOffsetMinutes),
    ...(complainant && {
      complainant: complainantFields(complainant),
      trackingUrl: `${reading.origin}/t/${row.trackingCode}`,
    }),
    // Whose file it is tells who it is; what the company thinks of them is for its own people.
    ...(reading.inside && given({ customerId: row.customerId, purchaseId: row.purchaseId, tier: row.tier })),
    evidence,
    parties: parties.map((party) => partyFields(party, reading.personal)),
    texts,
  };
}

function recordFields(row: RecordRow, utcOffsetMinutes: number) {
  return {
    id: row.id,
    acceptanceNumber: row.acceptanceNumber,
    kind: row.kind,
    channel: row.channel,
    description: row.description,
    language: row.language,
    receivedAt: withOffset(row.receivedAt, utcOffsetMinutes),
    acceptedAt: withOffset(row.acceptedAt, utcOffsetMinutes),
    missing: row.missing,
    promise: promiseShown(row.kind, row.promise, utcOffsetMinutes),
    rehearsal: row.rehearsal,
    ...given({
      externalId: row.externalId,
      occurredAt: row.occurredAt,
      subject: row.subject,
      object: row.object,
      category: row.category,
      reason: row.reason,
      demand: row.demand,
      demandAmountFen: row.demandAmountFen,
      receivedProof: row.receivedProof,
    }),
  };
}

export function complainantFields(row: ComplainantRow) {
  const { kind, name, phone, email, wechat, address, preferred } = row;
  return {
    kind,
    name,
    contact: given({ phone, email, wechat, address, preferred }),
    ...given({ proxyFor: row.proxyFor }),
  };
}

function partyFields(row: PartyRow, personal: boolean) {
  const { partyId, role, name, authorityEvidenceId, addedAt, ...ways } = row;
  const impersonal = { partyId, role, authorityEvidenceId, addedAt };
  return personal ? { ...impersonal, name, contact: given(ways) } : impersonal;
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what the customer did not say. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;
}
