import { z } from 'zod';
import { media } from '../../../workflows/complaint/vocabulary';
import { code, freeText, note } from '../../shared/cases/field-schemas';
import { languages } from '../../shared/http/language';

export * from '../../shared/cases/field-schemas';

export const reply = freeText(20_000);
export const replyLanguage = z.enum(languages);

/** Integer fen; ten million yuan is more than any one decision. */
export const amountFen = z.number().int().min(0).max(1_000_000_000);

/** Items of the policy's checklist for calming a customer (S-24). */
export const calmed = z.array(code).min(1).max(10);

/** How a spoken or written word of the customer is proven by staff. */
export const proof = z.strictObject({
  medium: z.enum(media),
  note: note.optional(),
  evidenceId: code.optional(),
});
