import { z } from 'zod';
import { languages } from '../../shared/http/language';
import { code } from '../../shared/cases/field-schemas';
import { hintSchema } from '../wording/wording-schemas';
import { templateKinds } from './template-kinds';

const text = z.string().trim().min(1).max(20_000);
const texts = z.partialRecord(z.enum(languages), text);

/** `basedOn`: the version it was made from; refused when a newer one exists. */
export const newTextTemplateSchema = z
  .strictObject({
    code,
    kind: z.enum(templateKinds),
    texts,
    basedOn: z.number().int().min(1).optional(),
  })
  .meta({ id: 'NewTextTemplate' });
export type NewTextTemplate = z.output<typeof newTextTemplateSchema>;

export const textTemplateSchema = z
  .strictObject({
    code: z.string(),
    version: z.number().int(),
    kind: z.enum(templateKinds),
    texts,
    variables: z.array(z.string()),
    createdBy: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
    /** How many texts were made of this version. */
    uses: z.number().int(),
  })
  .meta({ id: 'TextTemplate' });
export type TextTemplate = z.output<typeof textTemplateSchema>;

export const fillSchema = z.strictObject({
  complaintId: z.string().min(1).max(64),
  language: z.enum(languages),
  /** The newest one when left out. */
  version: z.number().int().min(1).optional(),
  values: z.record(z.string().max(60), z.string().max(5_000)),
});

export const filledSchema = z
  .strictObject({
    code: z.string(),
    version: z.number().int(),
    text: z.string(),
    /** What the wording rules say of it; it may be sent as it is (S-76). */
    hints: z.array(hintSchema),
  })
  .meta({ id: 'FilledText' });

export const usageSchema = z
  .strictObject({
    /** `message`: sent by the system for a purpose; `text`: a text that staff made of it. */
    of: z.enum(['message', 'text']),
    template: z.string(),
    version: z.number().int(),
    count: z.number().int(),
  })
  .meta({ id: 'TemplateUsage' });
