import { z } from 'zod';
import { languages } from '../../shared/http/language';

export const hintSchema = z
  .strictObject({
    /** `noPlease noGoodbye goodbyeEarly familiar`, or `stiff shifting blaming jargon` with the phrase behind a colon. */
    finding: z.string(),
    /** Where the phrase begins, in UTF-16 units; absent for what is missing. */
    at: z.number().int().optional(),
    rule: z.enum(['S-76', 'S-77', 'S-80']),
    /** What to write instead, in the language of the text. */
    suggestion: z.string(),
  })
  .meta({ id: 'WordingHint' });

export const wordingCheckSchema = z.strictObject({
  text: z.string().max(20_000),
  language: z.enum(languages).default('zh-CN'),
});
