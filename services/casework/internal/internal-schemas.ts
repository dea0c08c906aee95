import { z } from 'zod';
import { remedyKinds } from '../../../workflows/contracts/policy';
import { stages } from '../../../workflows/complaint/vocabulary';
import { key } from '../../shared/cases/field-schemas';

const instant = z.iso.datetime();
const date = z.iso.date();
export const calendarPublication = z.strictObject({
  version: z.number().int().min(1),
  year: z.number().int().min(2000).max(2200),
  holidays: z.array(date).max(366),
  workdays: z.array(date).max(366),
});

const text = z.strictObject({ text: z.string(), language: z.string() });
export const customerTextView = z.strictObject({ id: z.string(), text: z.string(), language: z.string() });

const plan = {
  kind: z.enum(remedyKinds),
  amountFen: z.number().int().optional(),
  /** Owed by law; without it, promised beyond the law (L-18). */
  statutory: z.boolean(),
  dueAt: instant,
  bonus: z.literal(true).optional(),
};

/** What intake's tracking page needs of a complaint. */
export const customerViewSchema = z
  .strictObject({
    complaintId: z.string(),
    acceptanceNumber: z.string(),
    kind: z.enum(['complaint', 'enquiry', 'suggestion', 'praise']),
    stage: z.enum(stages),
    started: z.boolean(),
    receivedAt: instant,
    outcome: z.string().optional(),
    promise: z.strictObject({
      dueAt: instant,
      workingDays: z.array(date),
      calendarVersion: z.number().int(),
      provisional: z.boolean(),
      metAt: instant.optional(),
      brokenAt: instant.optional(),
      /** F-11: when and why it stood still; without `to` it still does. */
      pauses: z.array(
        z.strictObject({ reason: z.string(), from: instant, endsAt: instant, to: instant.optional() }),
      ),
      /** L-05 */
      extensions: z.array(z.strictObject({ days: z.number().int(), reason: z.string(), at: instant })),
    }),
    missing: z.array(z.string()),
    offer: z
      .strictObject({
        offerId: key,
        round: z.number().int(),
        /** `lapsed`: may still be taken up. */
        status: z.enum(['open', 'lapsed']),
        answerBy: instant,
        deliveredAt: instant.optional(),
        /** Shown apart (L-18, S-38). */
        money: z.strictObject({
          statutoryFen: z.number().int(),
          goodwillFen: z.number().int(),
          bonusFen: z.number().int(),
        }),
        actions: z.array(z.strictObject(plan)),
        text: text.optional(),
      })
      .optional(),
    remedies: z.array(z.strictObject({ ...plan, provenAt: instant.optional() })),
    survey: z.strictObject({ open: z.boolean(), answered: z.boolean() }),
    /** Who handles it; absent before somebody does. */
    handler: z.strictObject({ name: z.string(), phone: z.string().optional() }).optional(),
    /** whether a review 复核 may be asked for now; absent while the rules are out of reach. */
    review: z.strictObject({ open: z.boolean() }).optional(),
    /** L-07: codes of the policy. */
    outsideRoutes: z.array(z.string()).optional(),
    story: z.array(
      z.looseObject({ seq: z.number().int(), at: instant, type: z.string(), text: text.optional() }),
    ),
  })
  .meta({ id: 'CustomerView' });
