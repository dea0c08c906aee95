import type { Queryable } from '../../shared/database/database';
import type { Contacts } from './customer-reference';
import type { PurposefulReading } from './customer-read-model';

/** One complaint of a customer's history. */
export interface CustomersPast {
  id: string;
  acceptanceNumber: string;
  kind: string;
  channel: string;
  category: string | null;
  receivedAt: string;
  /** Its beginning. */
  excerpt: string;
}

/** So many of the newest are shown; older ones are found by the search. */
const shownAtMost = 100;

/** What a file's contacts are recognised by in complaints. */
export const contactsApart = (contacts: readonly { kind: string; value: string }[]): Contacts[] =>
  contacts.flatMap(({ kind, value }) =>
    kind === 'phone' || kind === 'email' || kind === 'wechat' ? [{ [kind]: value }] : [],
  );

/**
 * Complaints that came from one of these contacts, newest first. Reading leaves a row with its purpose in the file's
 * access log and one in the log of each complaint whose words are shown (S-10, S-74). Undefined: there is no such file.
 * @param keys of `match-keys.ts`
 * @param seesApart may the reader know of reports that were set apart (S-90)?
 */
export async function historyOf(
  q: Queryable,
  search: { customerId: string; keys: readonly string[]; seesApart: boolean },
  reading: PurposefulReading,
): Promise<CustomersPast[] | undefined> {
  const files = await q.query(`select id from customer where id = $1`, [search.customerId]);
  if (files.length === 0) return undefined;
  return q.query<CustomersPast & Record<string, unknown>>(
    `with theirs as (
       select complaint_id from match_key where key = any($2::text[])
       group by complaint_id order by max(received_at) desc limit ${shownAtMost}
     ), found as (
       select c.* from theirs join complaint c on c.id = theirs.complaint_id where c.apart is null or $3
     ), logged as (
       insert into customer_access (customer_id, reader, what, purpose, complaint_id, request_id)
       values ($1, $4, 'history', $5, $6, $7)
     ), shown as (
       insert into access_log (complaint_id, reader, what, request_id, purpose)
       select id, $4, 'history', $7, $5 from found
     )
     select id, acceptance_number as "acceptanceNumber", kind, channel, category, received_at as "receivedAt",
       left(description, 80) as excerpt
     from found order by received_at desc, id`,
    [
      search.customerId,
      search.keys,
      search.seesApart,
      reading.reader,
      reading.purpose,
      reading.complaintId ?? null,
      reading.requestId,
    ],
    'fresh',
  );
}
