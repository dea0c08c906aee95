import type { Queryable } from '../../shared/database/database';
import { evidenceOf } from '../evidence/evidence-repository';
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
}

/** The record as stored; undefined when there is none. Every reading leaves an access-log row (S-74). */
export async function readRecord(
  q: Queryable,
  id: string,
  reading: RecordReading,
): Promise<ComplaintRecord | undefined> {
  const row = await recordById(q, id);
  if (!row) return undefined;
  const [complainant, evidence, texts] = await Promise.all([
    reading.personal
      ? readComplainant(q, id, { ...reading, what: 'record' })
      : logReading(q, id, { ...reading, what: 'recordWithoutPerson' }),
    evidenceOf(q, id),
    textsOf(q, id),
  ]);
  return {
    ...recordFields(row, reading.utcOffsetMinutes),
    ...(complainant && {
      complainant: complainantFields(complainant),
      trackingUrl: `${reading.origin}/t/${row.trackingCode}`,
    }),
    evidence,
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

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what the customer did not say. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;
}
