import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import { gramsOf, searchedFor } from './customer-grams';

/** Who reads, why, and for which complaint. */
export interface PurposefulReading {
  reader: string;
  purpose: string;
  complaintId?: string;
  requestId: string;
}

export interface CustomerHead {
  id: string;
  reference: string | null;
  kind: string;
  name: string;
  language: string | null;
  confirmedAt: Instant;
}

const head = `id, reference, kind, name, language, confirmed_at as "confirmedAt"`;

/** No file is read without its access row: both are one statement (S-10, S-74). */
export async function readCustomer(
  q: Queryable,
  id: string,
  reading: PurposefulReading,
): Promise<CustomerHead | undefined> {
  const [row] = await q.query<CustomerHead>(
    `with found as (select * from customer where id = $1), logged as (
       insert into customer_access (customer_id, reader, what, purpose, complaint_id, request_id)
       select id, $2, 'file', $3, $4, $5 from found
     ) select ${head} from found`,
    [id, reading.reader, reading.purpose, reading.complaintId, reading.requestId],
  );
  return row;
}

/**
 * Files whose name, number or contact holds the text, in mid-word too (S-11): the pairs find candidates by index, the
 * text itself decides. Each file of the page leaves an access row; one row more tells whether there is a next page.
 */
export async function searchCustomers(
  q: Queryable,
  text: string,
  page: { after: string | undefined; limit: number },
  reading: PurposefulReading,
): Promise<CustomerHead[]> {
  const [first = '', second = first] = searchedFor(text);
  return q.query<CustomerHead>(
    `with found as (
       select c.* from customer c
       where ((c.grams @> $1::text[] and strpos(c.search, $2) > 0)
           or (c.grams @> $9::text[] and strpos(c.search, $10) > 0))
         and ($3::text is null or c.id > $3)
       order by c.id limit $4 + 1
     ), logged as (
       insert into customer_access (customer_id, reader, what, purpose, complaint_id, request_id)
       select id, $5, 'search', $6, $7, $8 from (select id from found order by id limit $4) shown
     ) select ${head} from found order by id`,
    [
      gramsOf(first),
      first,
      page.after,
      page.limit,
      reading.reader,
      reading.purpose,
      reading.complaintId,
      reading.requestId,
      gramsOf(second),
      second,
    ],
    'fresh',
  );
}

export const contactsOf = (q: Queryable, id: string): Promise<{ kind: string; value: string }[]> =>
  q.query(`select kind, value from customer_contact where customer_id = $1 order by kind, value`, [id]);

export interface PurchaseRow {
  id: string;
  orderNumber: string;
  productCode: string | null;
  productName: string | null;
  amountFen: number | null;
  purchasedOn: string | null;
}

export const purchasesOf = (q: Queryable, id: string): Promise<PurchaseRow[]> =>
  q.query<PurchaseRow>(
    `select id, order_number as "orderNumber", product_code as "productCode", product_name as "productName",
       amount_fen as "amountFen", purchased_on::text as "purchasedOn"
     from customer_purchase where customer_id = $1 order by purchased_on desc nulls last, id`,
    [id],
  );

export interface NoteRow {
  id: string;
  kind: 'preference' | 'specialNeed' | 'circumstance';
  text: string;
  notedAt: Instant;
}

/** Those that still hold. */
export const notesOf = (q: Queryable, id: string): Promise<NoteRow[]> =>
  q.query<NoteRow>(
    `select id, kind, text, noted_at as "notedAt" from customer_note
     where customer_id = $1 and ended_at is null order by noted_at, id`,
    [id],
  );

export interface CorrectionRow {
  fields: string[];
  wishedBy: string;
  at: Instant;
}

export const correctionsOf = (q: Queryable, id: string): Promise<CorrectionRow[]> =>
  q.query<CorrectionRow>(
    `select fields, wished_by as "wishedBy", at from customer_correction where customer_id = $1 order by id desc limit 50`,
    [id],
  );
