import { normalised } from '../customers/contact-spelling';
import { bandsOf } from './text-likeness';

/** What a matter can be recognised by; `object` as the record holds it. */
export interface Matter {
  /** Keyed hashes of contacts, from `createCustomerReferences`. */
  customerRefs: readonly string[];
  object?: Record<string, string | undefined> | 'none' | null | undefined;
  description?: string | undefined;
}

const customerKey = (ref: string): string => `customer ${ref}`;

/** The keys of the object alone; it may be supplied after the acceptance (S-04). */
export const objectKeys = (object: Matter['object']): string[] =>
  typeof object === 'object' && object?.orderNumber !== undefined
    ? [`order ${normalised(object.orderNumber)}`]
    : [];

/** Everything the matter is found by. A product alone is no key: thousands complain about one product. */
export const matchKeysOf = (matter: Matter): string[] => [
  ...new Set([
    ...matter.customerRefs.map(customerKey),
    ...objectKeys(matter.object),
    ...bandsOf(matter.description ?? '').map((band) => `text ${band}`),
  ]),
];

/** What kind of key it is. */
export const isCustomerKey = (key: string): boolean => key.startsWith('customer ');
