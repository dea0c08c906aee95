import { z } from 'zod';

const label = z.string().trim().min(1).max(60);

/**
 * A category is its path: `quality.appliance` stands below `quality`. Labels may change from version to version, a code
 * means the same for ever (S-17).
 */
const categorySchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,4}$/, 'up to five levels, joined by dots'),
  label: z.strictObject({ 'zh-CN': label, 'zh-TW': label, en: label }),
});

export const categoriesSchema = z
  .array(categorySchema)
  .min(1)
  .max(500)
  .superRefine((categories, context) => {
    const codes = new Set(categories.map((c) => c.code));
    categories.forEach(({ code }, index) => {
      const parent = code.split('.').slice(0, -1).join('.');
      if (parent !== '' && !codes.has(parent)) {
        context.addIssue({ code: 'custom', path: [index, 'code'], message: `${parent} is missing` });
      }
    });
    if (codes.size !== categories.length) context.addIssue({ code: 'custom', message: 'no duplicates' });
  });

export const categoryTreeSchema = z
  .strictObject({ version: z.number().int().min(1), categories: categoriesSchema })
  .meta({ id: 'CategoryTree' });
export type CategoryTree = z.infer<typeof categoryTreeSchema>;

/** `version` names the version that the tree was made from; refused when a newer one exists. */
export const newCategoryTreeSchema = z
  .strictObject({ version: z.number().int().min(1).optional(), categories: categoriesSchema })
  .meta({ id: 'NewCategoryTree' });

export const categoryTreeSummarySchema = z
  .strictObject({
    version: z.number().int().min(1),
    /** How many categories it has. */
    categories: z.number().int(),
    publishedBy: z.string(),
    publishedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'CategoryTreeSummary' });
