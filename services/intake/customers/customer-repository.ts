import type { Queryable } from '../../shared/database/database';
import { customerId, customerNoteId, purchaseId } from '../complaints/identifiers';
import { contactSpelling, normalised } from './contact-spelling';
import { gramsOf } from './customer-grams';
import type { Contacts, Correction, NewCustomer, NewNote, NewPurchase } from './customer-schemas';

/** Opens a file. Undefined when the reference has one already. */
export async function insertCustomer(
  q: Queryable,
  customer: NewCustomer,
  by: string,
): Promise<string | undefined> {
  const id = customerId();
  const rows = await q.query(
    `insert into customer (id, reference, kind, name, language, confirmed_at, created_by, search, grams)
     values ($1, $2, $3, $4, $5, now(), $6, '', '{}') on conflict (reference) do nothing returning id`,
    [id, customer.reference, customer.kind, customer.name, customer.language, by],
  );
  if (rows.length === 0) return undefined;
  await replaceContacts(q, id, customer.contacts);
  await reindex(q, id);
  return id;
}

/** The kinds given replace what was there. */
async function replaceContacts(q: Queryable, id: string, contacts: Contacts): Promise<void> {
  const kinds = Object.keys(contacts);
  const rows = Object.entries(contacts).flatMap(([kind, values]) =>
    (values ?? []).map((value) => ({ kind, value, normalised: contactSpelling(kind, value) })),
  );
  await q.query(`delete from customer_contact where customer_id = $1 and kind = any($2::text[])`, [
    id,
    kinds,
  ]);
  await q.query(
    `insert into customer_contact (customer_id, kind, value, normalised)
     select $1, kind, value, normalised
     from jsonb_to_recordset($2::jsonb) as given (kind text, value text, normalised text)
     on conflict do nothing`,
    [id, JSON.stringify(rows)],
  );
}

/** What the file is found by: name, reference and contacts (S-11). */
async function reindex(q: Queryable, id: string): Promise<void> {
  const [file] = await q.query<{ name: string; reference: string | null; contacts: string[] }>(
    `select name, reference,
       array(select normalised from customer_contact where customer_id = $1 and kind <> 'address') as contacts
     from customer where id = $1`,
    [id],
  );
  const { name, reference, contacts } = file!;
  const found = [name, reference ?? '', ...contacts].map(normalised);
  await q.query(`update customer set search = $2, grams = $3::text[] where id = $1`, [
    id,
    found.join('\n'),
    gramsOf(...found),
  ]);
}

/** False: there is no such file. Locks it until the transaction ends. */
export async function lockCustomer(q: Queryable, id: string): Promise<boolean> {
  const rows = await q.query(`select id from customer where id = $1 for update`, [id]);
  return rows.length === 1;
}

/** S-92: corrected at once, and what was corrected at whose wish is kept; it counts as confirmed. */
export async function correctCustomer(
  q: Queryable,
  id: string,
  { wishedBy, name, language, contacts, endNotes }: Correction,
  by: string,
): Promise<void> {
  await q.query(
    `update customer set name = coalesce($2, name), language = coalesce($3, language), confirmed_at = now()
     where id = $1`,
    [id, name, language],
  );
  if (contacts) await replaceContacts(q, id, contacts);
  if (endNotes) {
    await q.query(
      `update customer_note set ended_at = now() where customer_id = $1 and id = any($2::text[]) and ended_at is null`,
      [id, endNotes],
    );
  }
  const given = { name, language, contacts, notes: endNotes };
  const fields = Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  await q.query(
    `insert into customer_correction (customer_id, fields, wished_by, corrected_by) values ($1, $2::text[], $3, $4)`,
    [id, fields, wishedBy, by],
  );
  await reindex(q, id);
}

/** S-92: a person went through it with the customer. */
export async function confirmCustomer(q: Queryable, id: string): Promise<void> {
  await q.query(`update customer set confirmed_at = now() where id = $1`, [id]);
}

/** The id of the purchase; the same order again is the same purchase, told better. */
export async function keepPurchase(q: Queryable, id: string, purchase: NewPurchase): Promise<string> {
  const [row] = await q.query<{ id: string }>(
    `insert into customer_purchase (id, customer_id, order_number, product_code, product_name, amount_fen, purchased_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (customer_id, order_number) do update set
       product_code = coalesce(excluded.product_code, customer_purchase.product_code),
       product_name = coalesce(excluded.product_name, customer_purchase.product_name),
       amount_fen = coalesce(excluded.amount_fen, customer_purchase.amount_fen),
       purchased_on = coalesce(excluded.purchased_on, customer_purchase.purchased_on)
     returning id`,
    [
      purchaseId(),
      id,
      purchase.orderNumber,
      purchase.productCode,
      purchase.productName,
      purchase.amountFen,
      purchase.purchasedOn,
    ],
  );
  return row!.id;
}

export async function insertNote(q: Queryable, id: string, note: NewNote, by: string): Promise<string> {
  const noteId = customerNoteId();
  await q.query(
    `insert into customer_note (id, customer_id, kind, text, noted_by) values ($1, $2, $3, $4, $5)`,
    [noteId, id, note.kind, note.text, by],
  );
  return noteId;
}
