import { createHmac } from 'node:crypto';
import type { Queryable } from '../../shared/database/database';
import { type ContactKind, spelled } from './contact-spelling';

/** How a customer can be reached; each way may lead to the same person. */
export type Contacts = Partial<Record<ContactKind, string | undefined>>;

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
    return spelled(contacts).map(({ kind, spelling }) =>
      createHmac('sha256', secret).update(`${kind} ${spelling}`).digest('base64url').slice(0, 22),
    );
  };
}
