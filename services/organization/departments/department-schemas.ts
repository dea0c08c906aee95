import { z } from 'zod';

/** `appliances`, `store-operations`: also part of login names. */
export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'small letters, digits and dashes');

const name = z.string().trim().min(1).max(100);

export const departmentSchema = z
  .strictObject({
    code: codeSchema,
    name: z.strictObject({ zh: name, en: name }),
    /** `product`, `service`, `support` … */
    kind: codeSchema,
    parent: codeSchema.optional(),
    /** Its people talk with customers. */
    customerFacing: z.boolean().optional(),
  })
  .meta({ id: 'Department' });
export type Department = z.infer<typeof departmentSchema>;
