import type { z } from 'zod';
import type { Queryable } from '../../shared/database/database';
import { given } from '../complaints/complaint-record';
import type { contactSchema } from '../complaints/complaint-schemas';
import type { maskedContactSchema } from './tracking-schemas';

export type Contact = z.output<typeof contactSchema>;
export type MaskedContact = z.infer<typeof maskedContactSchema>;

/** Masked by the statement itself: the contact is not read, so no access-log row is owed (S-74). */
export async function maskedContact(q: Queryable, complaintId: string): Promise<MaskedContact> {
  const [row] = await q.query<{ [K in keyof MaskedContact]: string | null }>(
    `select
       case when length(phone) >= 8 then left(phone, 3) || '****' || right(phone, 4) else '****' || right(phone, 2) end
         as phone,
       left(email, 1) || '***' || substring(email from '@.*$') as email,
       left(wechat, 1) || '***' as wechat,
       left(address, 3) || '***' as address,
       preferred
     from complainant where complaint_id = $1`,
    [complaintId],
  );
  return given(row ?? {});
}

/** Replaces how the customer is reached, and leaves the trace of who did it (S-74, S-92). */
export async function replaceContact(
  q: Queryable,
  complaintId: string,
  contact: Contact,
  requestId: string,
): Promise<void> {
  await q.query(
    `with logged as (
       insert into access_log (complaint_id, reader, what, request_id) values ($1, 'customer', 'contactChanged', $7)
     )
     update complainant set phone = $2, email = $3, wechat = $4, address = $5, preferred = $6
     where complaint_id = $1`,
    [
      complaintId,
      contact.phone,
      contact.email,
      contact.wechat,
      contact.address,
      contact.preferred,
      requestId,
    ],
  );
}
