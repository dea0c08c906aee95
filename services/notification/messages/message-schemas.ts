import { z } from 'zod';
import { deliveryMedia } from '../delivery/media';

const id = z.string().min(1).max(400);
const instant = z.iso.datetime({ offset: true });

export const messageRequestSchema = z.strictObject({
  /** `<caseId>/<seq>/<effect>/<n>`, for staff also `/<personId>`: names one message for ever. */
  key: id,
  complaintId: id.optional(),
  audience: z.union([
    z.strictObject({ customer: z.literal(true) }),
    z.strictObject({
      person: z.strictObject({
        id,
        name: z.string().min(1).max(200),
        email: z.string().min(3).max(320).optional(),
        phone: z.string().max(40).optional(),
      }),
    }),
  ]),
  template: z.string().min(1).max(60),
  params: z.record(
    z.string().max(60),
    z.union([z.string().max(2_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]),
  ),
  textId: z.string().min(1).max(200).optional(),
  /** The offer it carries: said again when the message comes back. */
  offerId: id.optional(),
  at: instant,
});
export type MessageRequest = z.output<typeof messageRequestSchema>;

export const deliverySchema = z.strictObject({
  messageId: z.string(),
  outcome: z.enum(['delivered', 'failed', 'toPrint']),
  medium: z.enum(deliveryMedia),
  deliveredAt: instant.optional(),
  /** `noContact contactUnknown textUnknown mailboxRefused addressInvalid numberRefused putOff notConfigured` */
  failure: z.string().optional(),
});
export type Delivery = z.output<typeof deliverySchema>;

/** What staff see of a message. Never the address it went to. */
export const messageSchema = z.strictObject({
  id: z.string(),
  complaintId: z.string().nullable(),
  audience: z.enum(['customer', 'person']),
  personId: z.string().nullable(),
  template: z.string(),
  templateVersion: z.number().int(),
  language: z.string().nullable(),
  at: instant,
  state: z.enum(['claimed', 'sending', 'delivered', 'failed', 'toPrint']),
  medium: z.enum(deliveryMedia).nullable(),
  deliveredAt: instant.nullable(),
  failure: z.string().nullable(),
  /** When a delivery that was reported came back. */
  bouncedAt: instant.nullable(),
  /** Media that refused it for good before. */
  refusals: z.array(z.strictObject({ medium: z.string(), failure: z.string() })),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  /** Findings of the wording rules, to be read by a person (S-76, S-77, S-80). */
  wording: z.array(z.string()),
});
export type Message = z.output<typeof messageSchema>;

export const messageListSchema = z.strictObject({
  items: z.array(messageSchema),
  nextCursor: z.string().nullable(),
});

export const messageQuerySchema = z.strictObject({
  complaintId: id,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(100),
});
