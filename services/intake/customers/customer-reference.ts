import { createHmac } from 'node:crypto';
import type { Queryable } from '../../shared/database/database';

/** How a customer can be reached; each way may lead to the same person. */
export interface Contacts {
  phone?: string | undefined;
  email?: string | undefined;
  wechat?: string | undefined;
}

/**
 * References under which other services know a customer without knowing who it is: one keyed hash per contact, the
 * same in every complaint (S-74, S-93). The key stays in this service's schema, beside the contacts themselves.
 */
export function createCustomerReferences(database: Queryable): (contacts: Contacts) => Promise<string[]> {
  let key: Promise<string> | undefined;
  const theKey = async (): Promise<string> => {
    const [row] = await database.query<{ key: string }>('select key from customer_key');
    if (!row) throw new Error('the migration that makes the key of customer references has not run');
    return row.key;
  };
  return async (contacts) => {
    const secret = await (key ??= theKey().catch((error: unknown) => {
      key = undefined;
      throw error;
    }));
    return canonical(contacts).map((contact) =>
      createHmac('sha256', secret).update(contact).digest('base64url').slice(0, 22),
    );
  };
}

/** One spelling of each contact: digits without the country's 86, addresses in small letters. */
function canonical({ phone, email, wechat }: Contacts): string[] {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return [
    ...(digits ? [`phone ${digits}`] : []),
    ...(email ? [`email ${email.trim().toLowerCase()}`] : []),
    ...(wechat ? [`wechat ${wechat.trim()}`] : []),
  ];
}
