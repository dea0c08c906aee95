import { z } from 'zod';
import { languages } from '../../shared/http/language';
import { code, email, instant, line, phone, text } from '../complaints/text-schemas';

const contacts = z
  .strictObject({
    phone: z.array(phone).max(10).optional(),
    email: z.array(email).max(10).optional(),
    wechat: z.array(line(100)).max(10).optional(),
    address: z.array(text(500)).max(10).optional(),
  })
  .meta({ description: 'All that are known; given in a correction, a kind replaces what was there' });
export type Contacts = z.output<typeof contacts>;

/** A file is kept of somebody who can be told apart: by the company's number or a contact. */
export const newCustomerSchema = z
  .strictObject({
    reference: code().optional(),
    kind: z.enum(['person', 'organisation']).default('person'),
    name: line(200),
    language: z.enum(languages).optional(),
    contacts,
  })
  .refine((given) => given.reference !== undefined || Object.values(given.contacts).some((c) => c?.length), {
    params: { zh: '请给出客户编号或至少一种联系方式', en: 'give the reference or at least one contact' },
  });
export type NewCustomer = z.output<typeof newCustomerSchema>;

export const correctionSchema = z
  .strictObject({
    /** Whose wish it was: a customer's is obeyed (S-92). */
    wishedBy: z.enum(['customer', 'staff']),
    name: line(200).optional(),
    language: z.enum(languages).optional(),
    contacts: contacts.optional(),
    /** Notes that no longer hold. */
    endNotes: z.array(z.string().max(100)).max(50).optional(),
  })
  .refine((given) => Object.keys(given).length > 1, {
    params: { zh: '请至少更正一项', en: 'correct at least one thing' },
  });
export type Correction = z.output<typeof correctionSchema>;

export const newPurchaseSchema = z.strictObject({
  orderNumber: line(100),
  productCode: line(100).optional(),
  productName: line(200).optional(),
  amountFen: z.int().min(0).max(1_000_000_000_000).optional(),
  purchasedOn: z.iso.date().optional(),
});
export type NewPurchase = z.output<typeof newPurchaseSchema>;

export const noteKinds = ['preference', 'specialNeed', 'circumstance'] as const;
export const newNoteSchema = z.strictObject({ kind: z.enum(noteKinds), text: text(2_000) });
export type NewNote = z.output<typeof newNoteSchema>;

export const customerParams = z.object({ id: z.string().max(100) });

/** Why somebody reads, and for which complaint: written to the access log (S-10). */
export const purposeQuery = z.strictObject({
  purpose: z.string().max(40),
  complaint: z.string().max(100).optional(),
});
export const searchQuery = purposeQuery.extend({
  q: z.string().trim().min(1).max(100),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(100).default(20),
});

/** One contact of each kind, as a complaint has them. */
export const contactReferenceSchema = z
  .strictObject({ phone: phone.optional(), email: email.optional(), wechat: line(100).optional() })
  .refine((given) => Object.keys(given).length > 0, {
    params: { zh: '请至少给出一种联系方式', en: 'give at least one contact' },
  });

export const madeSchema = z.object({ id: z.string() });

const head = {
  id: z.string(),
  reference: z.string().optional(),
  kind: z.string(),
  name: z.string(),
  confirmedAt: instant,
  /** Not confirmed with the customer for longer than policy trusts it (S-92). */
  stale: z.boolean(),
};
export const customerSummarySchema = z.object(head);
export const customerSchema = z.object({
  ...head,
  language: z.string().optional(),
  contacts: z.record(z.string(), z.array(z.string())),
  purchases: z.array(
    z.object({
      id: z.string(),
      orderNumber: z.string(),
      productCode: z.string().optional(),
      productName: z.string().optional(),
      amountFen: z.int().optional(),
      purchasedOn: z.iso.date().optional(),
    }),
  ),
  notes: z.array(z.object({ id: z.string(), kind: z.enum(noteKinds), text: z.string(), notedAt: instant })),
  corrections: z.array(z.object({ fields: z.array(z.string()), wishedBy: z.string(), at: instant })),
});
