import type { z } from 'zod';
import type { Queryable } from '../../shared/database/database';
import { given } from '../complaints/complaint-record';
import type { HeldRules } from '../rules/held-rules';
import { isStale } from './customer-purpose';
import {
  contactsOf,
  correctionsOf,
  type CustomerHead,
  notesOf,
  purchasesOf,
  readCustomer,
  type PurposefulReading,
} from './customer-read-model';
import type { customerSchema, customerSummarySchema } from './customer-schemas';

/** What a list shows of a file. */
export const summaryOf = (rules: HeldRules, file: CustomerHead): z.input<typeof customerSummarySchema> => ({
  id: file.id,
  ...given({ reference: file.reference }),
  kind: file.kind,
  name: file.name,
  confirmedAt: file.confirmedAt,
  stale: isStale(rules, file, new Date()),
});

/** The whole file; undefined when there is none. Leaves an access row with the purpose. */
export async function customerFile(
  q: Queryable,
  rules: HeldRules,
  id: string,
  reading: PurposefulReading,
): Promise<z.input<typeof customerSchema> | undefined> {
  const file = await readCustomer(q, id, reading);
  if (!file) return undefined;
  const [contacts, purchases, notes, corrections] = await Promise.all([
    contactsOf(q, id),
    purchasesOf(q, id),
    notesOf(q, id),
    correctionsOf(q, id),
  ]);
  return {
    ...summaryOf(rules, file),
    ...given({ language: file.language }),
    contacts: Object.fromEntries(
      ['phone', 'email', 'wechat', 'address'].flatMap((kind) => {
        const values = contacts.filter((one) => one.kind === kind).map(({ value }) => value);
        return values.length > 0 ? [[kind, values]] : [];
      }),
    ),
    purchases: purchases.map(({ id: purchaseId, orderNumber, ...rest }) => ({
      id: purchaseId,
      orderNumber,
      ...given(rest),
    })),
    notes,
    corrections,
  };
}
