import { z } from 'zod';
import { partyRoles } from '../../../workflows/complaint/nature/messages';
import { channels, kinds } from '../../../workflows/complaint/vocabulary';
import { languages } from '../../shared/http/language';
import { code, email, instant, line, phone, text } from './text-schemas';

export const contactSchema = z
  .strictObject({
    phone: phone.optional(),
    email: email.optional(),
    wechat: line(100).optional(),
    address: text(500).optional(),
    preferred: z.enum(['phone', 'sms', 'email', 'wechat', 'letter']).optional(),
  })
  .refine((given) => given.phone ?? given.email ?? given.wechat ?? given.address, {
    params: {
      zh: '请至少给出 phone、email、wechat、address 之一',
      en: 'give at least one of phone, email, wechat, address',
    },
  });

const complainant = z.strictObject({
  kind: z.enum(['person', 'organisation']).optional(),
  name: line(200),
  contact: contactSchema,
  /** L-03: for whom this person speaks. */
  proxyFor: line(200).optional(),
});

/** S-86: the complained-about party. References travel with the case, so they are codes. */
const subject = z.strictObject({
  kind: z.enum(['person', 'team', 'outlet', 'project', 'service']),
  staffRef: code().optional(),
  team: code().optional(),
  outlet: line(200).optional(),
  project: line(200).optional(),
  serviceName: line(200).optional(),
});

export const objectSchema = z.strictObject({
  productCode: line(100).optional(),
  productName: line(200).optional(),
  orderNumber: line(100).optional(),
});

/** When it happened: an instant with offset, or only the date. */
export const occurredAtSchema = z.union([instant, z.iso.date()]).refine(
  // A day of grace: the customer may be ahead of us on the globe.
  (at) => Date.parse(at) <= Date.now() + 86_400_000,
  { params: { zh: '不能晚于现在', en: 'must not be in the future' } },
);

/** What the public form sends; the channel is `website`. */
export const publicComplaintSchema = z.strictObject({
  externalId: line(200).optional(),
  kind: z.enum(kinds).optional(),
  receivedAt: instant.optional(),
  receivedProof: text(1_000).optional(),
  complainant,
  description: text(20_000),
  occurredAt: occurredAtSchema.optional(),
  subject: subject.optional(),
  object: objectSchema.optional(),
  category: code().optional(),
  reason: text(5_000).optional(),
  demand: text(5_000).optional(),
  demandAmountFen: z.int().min(0).max(1_000_000_000_000).optional(),
  language: z.enum(languages).optional(),
});

/** `POST /api/intake/v1/complaints`; unknown fields are refused. */
export const newComplaintSchema = publicComplaintSchema.extend({ channel: z.enum(channels) });
export type NewComplaint = z.output<typeof newComplaintSchema>;

/** What `missing` may name (S-04). */
export const missingFields = ['occurredAt', 'object', 'reason', 'demand', 'evidence'] as const;
export type MissingField = (typeof missingFields)[number];

export const promiseSchema = z.object({
  dueAt: instant,
  workingDays: z.array(z.iso.date()),
  calendarVersion: z.int(),
  provisional: z.boolean(),
});

/** The first answer, and every later one to the same request. `promise` is null for other kinds than complaints (S-90). */
export const acceptedSchema = z.object({
  id: z.uuid(),
  acceptanceNumber: z.string(),
  trackingUrl: z.url(),
  acceptedAt: instant,
  missing: z.array(z.string()),
  promise: promiseSchema.nullable(),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** Fields supplied later; `none` is an answer too (S-04). */
export const recordCompletionSchema = z
  .strictObject({
    occurredAt: z.union([occurredAtSchema, z.literal('none')]).optional(),
    object: z
      .union([objectSchema.refine((given) => Object.keys(given).length > 0), z.literal('none')])
      .optional(),
    reason: text(5_000).optional(),
    demand: text(5_000).optional(),
    evidence: z.literal('none').optional(),
  })
  .refine((given) => Object.keys(given).length > 0, {
    params: { zh: '请至少给出一个字段', en: 'give at least one field' },
  });
export type RecordCompletion = z.output<typeof recordCompletionSchema>;

export const missingAnswerSchema = z.object({ missing: z.array(z.string()) });

export const complaintIdParams = z.object({ id: z.string().max(100) });

/** The record as stored (S-04). `complainant` is left out where the reader needs no personal data. */
export const complaintRecordSchema = z.object({
  id: z.uuid(),
  acceptanceNumber: z.string(),
  trackingUrl: z.url().optional(),
  kind: z.string(),
  channel: z.string(),
  externalId: z.string().optional(),
  complainant: z
    .object({
      kind: z.string(),
      name: z.string(),
      contact: z.object({
        phone: z.string().optional(),
        email: z.string().optional(),
        wechat: z.string().optional(),
        address: z.string().optional(),
        preferred: z.string().optional(),
      }),
      proxyFor: z.string().optional(),
    })
    .optional(),
  /** File and purchase that it was linked to at acceptance, and the tier with its reasons (S-10, S-20). */
  customerId: z.string().optional(),
  purchaseId: z.string().optional(),
  tier: z
    .object({
      code: z.literal('top'),
      period: z.iso.date(),
      scoreFen: z.int(),
      atLeastFen: z.int(),
    })
    .optional(),
  description: z.string(),
  occurredAt: z.string().optional(),
  subject: z.record(z.string(), z.string()).optional(),
  object: z.union([z.record(z.string(), z.string()), z.literal('none')]).optional(),
  category: z.string().optional(),
  reason: z.string().optional(),
  demand: z.string().optional(),
  demandAmountFen: z.int().optional(),
  language: z.string(),
  receivedAt: instant,
  receivedProof: z.string().optional(),
  acceptedAt: instant,
  missing: z.array(z.string()),
  promise: promiseSchema.nullable(),
  rehearsal: z.boolean(),
  evidence: z.array(
    z.object({
      evidenceId: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      size: z.int(),
      name: z.string(),
      receivedAt: instant,
    }),
  ),
  /** L-03: who speaks for the complainant; names are left out where the complainant is. */
  parties: z.array(
    z.object({
      partyId: z.string(),
      role: z.enum(partyRoles),
      name: z.string().optional(),
      contact: z
        .object({
          phone: z.string().optional(),
          email: z.string().optional(),
          wechat: z.string().optional(),
          address: z.string().optional(),
        })
        .optional(),
      authorityEvidenceId: z.string(),
      addedAt: instant,
    }),
  ),
  texts: z.array(z.object({ id: z.string(), text: z.string(), receivedAt: instant })),
});
export type ComplaintRecord = z.infer<typeof complaintRecordSchema>;
