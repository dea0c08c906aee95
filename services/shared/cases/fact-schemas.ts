import { z } from 'zod';
import { code, key } from './field-schemas';

/** Whom a notice reached; every kind of case tells its people. */
export const staffTold = z.strictObject({
  deliveryKey: key,
  template: code,
  persons: z.array(code).max(1_000),
  failed: z.array(code).max(1_000),
});
