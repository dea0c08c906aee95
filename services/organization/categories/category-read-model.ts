import type { z } from 'zod';
import type { Queryable } from '../../shared/database/database';
import type { CategoryTree, categoryTreeSummarySchema } from './category-schemas';

/** The newest tree. */
export async function newestCategoryTree(q: Queryable): Promise<CategoryTree> {
  const [row] = await q.query<CategoryTree>(
    'select version, document as categories from category_tree order by version desc limit 1',
  );
  return row!;
}

/** A version for ever as it was published; undefined for one that does not exist. */
export async function categoryTree(q: Queryable, version: number): Promise<CategoryTree | undefined> {
  const [row] = await q.query<CategoryTree>(
    'select version, document as categories from category_tree where version = $1',
    [version],
  );
  return row;
}

/** All versions, newest first. */
export const categoryTreeSummaries = (q: Queryable): Promise<z.output<typeof categoryTreeSummarySchema>[]> =>
  q.query(
    `select version, json_array_length(document) as categories, published_by as "publishedBy",
            published_at as "publishedAt"
     from category_tree order by version desc`,
  );
