import { z } from 'zod';
import { code, instant } from '../../shared/cases/field-schemas';

/** How much was said of a topic, as one source counted it up to `at`. */
export const newVolume = z
  .strictObject({
    source: code,
    /** A product, a shop, the company: a code of your own; cases are opened per topic. */
    topic: code.default('company'),
    /** Mentions since the report before. */
    count: z.number().int().min(0).max(100_000_000),
    at: instant,
  })
  .meta({ id: 'NewOpinionVolume' });
export type NewVolume = z.output<typeof newVolume>;

export const volumeAnswer = z.strictObject({
  /** Mentions of the topic within the window of the policy. */
  volume: z.number().int(),
  threshold: z.number().int(),
  /** The case that this report opened. */
  opened: z.string().optional(),
});

export const volumeView = z
  .strictObject({
    source: z.string(),
    topic: z.string(),
    count: z.number().int(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'OpinionVolume' });

export const volumeQuery = z.strictObject({
  topic: code.optional(),
  limit: z.coerce.number<string>().int().min(1).max(500).default(100),
});
