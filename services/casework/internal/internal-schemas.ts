import { z } from 'zod';
import { remedyKinds } from '../../../workflows/contracts/policy';
import { roles } from '../../../workflows/contracts/message';
import { stages } from '../../../workflows/complaint/state';
import { key } from '../commands/field-schemas';

const instant = z.iso.datetime();
const person = {
  id: z.string().max(100),
  role: z.enum(roles),
  department: z.string().max(100).optional(),
  team: z.string().max(100).optional(),
  level: z.number().int(),
};

const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), ...person }),
  z.strictObject({ kind: z.literal('customer') }),
  z.strictObject({ kind: z.literal('service'), id: z.string().max(200) }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** What the shell and intake's relay send; events are made by the rules and not looked into here. */
export const appendRequest = z.strictObject({
  caseId: z.string().regex(/^[A-Za-z0-9/_-]{1,200}$/),
  after: z.number().int().min(0),
  message: z.strictObject({
    id: z.string().min(1).max(300),
    name: z.string().min(1).max(100),
    payload: z.unknown(),
    by: actor,
    at: instant,
  }),
  events: z.array(z.looseObject({ type: z.string().min(1).max(100) })).min(1).max(200),
});

export const appendResult = z.strictObject({
  outcome: z.enum(['inserted', 'behind', 'known']),
  events: z.array(z.looseObject({ type: z.string(), seq: z.number().int(), at: instant, messageId: z.string() })),
});

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
  dueAt: instant,
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
        actions: z.array(z.strictObject({ ...plan, statutory: z.boolean() })),
        text: text.optional(),
      })
      .optional(),
    remedies: z.array(z.strictObject({ ...plan, provenAt: instant.optional() })),
    survey: z.strictObject({ open: z.boolean(), answered: z.boolean() }),
    story: z.array(
      z.looseObject({ seq: z.number().int(), at: instant, type: z.string(), text: text.optional() }),
    ),
  })
  .meta({ id: 'CustomerView' });
