import type { Queryable } from '../../shared/database/database';
import { type ContactKind, spelled } from './contact-spelling';

/** The file of a customer, and the purchase that was complained about. */
export interface KnownCustomer {
  customerId: string;
  purchaseId?: string;
}

/**
 * The customer file that the given contacts lead to, and the purchase of that order number (S-10). Where they lead to
 * several files the order decides; where that does not either, it is nobody's: a person must look.
 */
export async function customerOf(
  q: Queryable,
  contacts: Partial<Record<ContactKind, string | undefined>>,
  orderNumber: string | undefined,
): Promise<KnownCustomer | undefined> {
  const ways = spelled(contacts);
  if (ways.length === 0) return undefined;
  const rows = await q.query<{ customerId: string; purchaseId: string | null }>(
    `select distinct c.customer_id as "customerId", p.id as "purchaseId"
       from unnest($1::text[], $2::text[]) way (kind, spelling)
       join customer_contact c on c.kind = way.kind and c.normalised = way.spelling
       left join customer_purchase p on p.customer_id = c.customer_id and p.order_number = $3`,
    [ways.map(({ kind }) => kind), ways.map(({ spelling }) => spelling), orderNumber],
  );
  const bought = rows.filter(({ purchaseId }) => purchaseId !== null);
  const [one, ...others] = bought.length > 0 ? bought : rows;
  if (!one || others.length > 0) return undefined;
  return { customerId: one.customerId, ...(one.purchaseId !== null && { purchaseId: one.purchaseId }) };
}
