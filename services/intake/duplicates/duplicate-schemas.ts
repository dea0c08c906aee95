import { z } from 'zod';
import { objectSchema } from '../complaints/complaint-schemas';
import { email, instant, line, phone, text } from '../complaints/text-schemas';

/** What is known while a complaint is being written down; any one of the three will do. */
export const duplicateSearchSchema = z
  .strictObject({
    contact: z
      .strictObject({ phone: phone.optional(), email: email.optional(), wechat: line(100).optional() })
      .optional(),
    object: objectSchema.optional(),
    description: text(20_000).optional(),
  })
  .refine((given) => given.contact ?? given.object ?? given.description, {
    params: {
      zh: '请给出联系方式、投诉对象或描述之一',
      en: 'give one of contact, object, description',
    },
  });

export const duplicatesSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        acceptanceNumber: z.string(),
        kind: z.string(),
        channel: z.string(),
        /** Told at its acceptance; likely this one's too. */
        category: z.string().optional(),
        receivedAt: instant,
        /** The beginning of its description. */
        excerpt: z.string(),
        reasons: z.array(z.enum(['sameOrder', 'sameCustomer', 'sameProduct', 'similarText'])),
        /** Percent of the pairs of characters that both texts have. */
        similarity: z.int().min(0).max(100),
        score: z.int().min(0).max(100),
      })
      .meta({ id: 'DuplicateSuggestion' }),
  ),
  nextCursor: z.null(),
});
