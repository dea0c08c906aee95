import { randomBytes } from 'node:crypto';
import type { LocalDate } from '../../../workflows/contracts/message';

/** Without 0 O 1 I L U: read out on the telephone without mistakes. */
const readable = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Every character equally likely: bytes beyond the last whole multiple of the alphabet are drawn again. */
function pick(alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let picked = '';
  while (picked.length < length)
    for (const byte of randomBytes(2 * length))
      if (byte < fair && picked.length < length) picked += alphabet[byte % alphabet.length];
  return picked;
}

/** Readable number of a complaint, e.g. `TS-20261123-K7M4Q2`; 729 million a day, uniqueness is the table's. */
export const acceptanceNumber = (acceptedOn: LocalDate): string =>
  `TS-${acceptedOn.replaceAll('-', '')}-${pick(readable, 6)}`;

/** 22 base58 characters hold 128.9 bits: knowing the code is the customer's only proof, so it cannot be guessed. */
export const trackingCode = (): string => pick(base58, 22);

/** UUID version 7: 74 random bits, ordered by time so that the primary key grows at its end. */
export function complaintId(nowMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Anything else names no complaint: 404 without asking the database. */
export const isComplaintId = (id: string): boolean => uuid.test(id);

/** Id of a text that a customer wrote. */
export const customerTextId = (): string => `cu_${pick(base58, 22)}`;
/** Signal id of a fact; also its idempotency in the log for ever. */
export const factId = (): string => `fa_${pick(base58, 22)}`;
export const partyId = (): string => `pa_${pick(base58, 22)}`;
export const customerId = (): string => `cf_${pick(base58, 22)}`;
export const customerNoteId = (): string => `cn_${pick(base58, 22)}`;
export const purchaseId = (): string => `pu_${pick(base58, 22)}`;
export const evidenceId = (): string => `ev_${pick(base58, 22)}`;
/** Six digits, the first may be 0. */
export const oneTimeCode = (): string => pick('0123456789', 6);
