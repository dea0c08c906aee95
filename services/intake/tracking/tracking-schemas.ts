import { z } from 'zod';
import { contactSchema, promiseSchema } from '../complaints/complaint-schemas';
import { instant, text } from '../complaints/text-schemas';

export const codeParams = z.object({ code: z.string().max(200) });

/** Six digits from `one-time-codes`; anything else is a wrong code, not a malformed request. */
const oneTimeCode = z.string().max(50).optional();
/** Ten million yuan is more than anybody decides about here. */
const amountFen = z.int().min(0).max(1_000_000_000);
const score = z.int().min(1).max(5);

export const decisionSchema = z
  .strictObject({
    /** An id as the case gave it; it travels back with the fact. */
    offerId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/:-]{0,199}$/),
    decision: z.enum(['accept', 'reject', 'counter']),
    reason: text(5_000).optional(),
    /** What the customer asks for instead. */
    amountFen: amountFen.optional(),
    oneTimeCode,
  })
  .refine((given) => given.amountFen === undefined || given.decision === 'counter', {
    path: ['amountFen'],
    params: { zh: '只有还价时才能给出金额', en: 'only goes with a counter-offer' },
  });
export type Decision = z.output<typeof decisionSchema>;

export const messageSchema = z.strictObject({ text: text(5_000) });

/** S-54: four scored questions and free text. */
export const surveySchema = z.strictObject({
  overall: score,
  solved: z.boolean().optional(),
  scores: z
    .strictObject({
      channel: score.optional(),
      staff: score.optional(),
      time: score.optional(),
      effect: score.optional(),
    })
    .optional(),
  comment: text(5_000).optional(),
});

export const withdrawalSchema = z.strictObject({ reason: text(5_000).optional(), oneTimeCode });

/** A new way to reach the customer takes the place of all that were known. */
export const contactChangeSchema = z.strictObject({ contact: contactSchema, oneTimeCode });

export const reviewSchema = z.strictObject({ reason: text(5_000).optional() });

/** The fact as it was taken down; the case decides what follows. */
export const receivedSchema = z.object({ id: z.string(), receivedAt: instant });

export const codeSentSchema = z.object({ validMinutes: z.int() });
export const lostLinkSchema = z.strictObject({ acceptanceNumber: z.string().min(1).max(50) });
export const foundLinkSchema = z.strictObject({
  acceptanceNumber: z.string().min(1).max(50),
  oneTimeCode: z.string().max(50),
});

/** Enough to recognise it, too little to use it: `138****8000`, `w***@example.org`. */
export const maskedContactSchema = z.object({
  phone: z.string().optional(),
  email: z.string().optional(),
  wechat: z.string().optional(),
  address: z.string().optional(),
  preferred: z.string().optional(),
});

const seen = {
  kind: z.string(),
  amountFen: z.int().optional(),
  /** Owed by law, not goodwill (L-18). */
  statutory: z.boolean().optional(),
  dueAt: instant,
};
/** L-18, S-38: what the law demands, goodwill, and the loyalty bonus in points, each apart. */
const money = z.object({ statutoryFen: z.int(), goodwillFen: z.int(), bonusFen: z.int() });

/** The customer's own view. `current: false`: casework is away, only what intake knows is shown. */
export const trackingSchema = z.object({
  acceptanceNumber: z.string(),
  kind: z.string(),
  channel: z.string(),
  language: z.string(),
  receivedAt: instant,
  acceptedAt: instant,
  missing: z.array(z.string()),
  current: z.boolean(),
  /** Now, in the complaint's own time: a rehearsed one lives ahead of the world. */
  asOf: instant,
  contact: maskedContactSchema,
  stage: z.string(),
  outcome: z.string().optional(),
  promise: promiseSchema
    .extend({
      metAt: instant.optional(),
      brokenAt: instant.optional(),
      /** F-11: when and why it stood still; without `to` it still does. */
      pauses: z
        .array(z.object({ reason: z.string(), from: instant, endsAt: instant, to: instant.optional() }))
        .optional(),
      /** L-05 */
      extensions: z.array(z.object({ days: z.int(), reason: z.string(), at: instant })).optional(),
    })
    .nullable(),
  /** The offer that waits for an answer, or a lapsed one that may still be taken up. */
  offer: z
    .looseObject({
      offerId: z.string(),
      money: money.optional(),
      actions: z.array(z.looseObject(seen)),
    })
    .nullable(),
  remedies: z.array(z.looseObject(seen)),
  survey: z.looseObject({ open: z.boolean(), answered: z.boolean() }),
  /** Who handles it. */
  handler: z.object({ name: z.string(), phone: z.string().optional() }).optional(),
  /** whether a review may be asked for now. */
  review: z.object({ open: z.boolean() }).optional(),
  /** L-07: codes of outside bodies and procedures. */
  outsideRoutes: z.array(z.string()).optional(),
  /** What happened, in the words written to the customer; never an internal note (S-74). */
  story: z.array(z.looseObject({ at: instant, type: z.string() })),
});
export type TrackingView = z.infer<typeof trackingSchema>;
