import type { Queryable } from '../../shared/database/database';
import { stale } from '../policies/publish-policy';
import { newestCategoryTree } from './category-read-model';
import type { CategoryTree } from './category-schemas';

/** Adds a version; a version that is there already stays as it is. */
export async function insertCategoryTree(
  q: Queryable,
  tree: CategoryTree,
  publishedBy: string,
): Promise<void> {
  await q.query(
    'insert into category_tree (version, document, published_by) values ($1, $2, $3) on conflict do nothing',
    [tree.version, JSON.stringify(tree.categories), publishedBy],
  );
}

/** Publishes a tree as the next version. Throws `stale` when `basedOn` is not the newest one. */
export async function publishCategoryTree(
  q: Queryable,
  categories: CategoryTree['categories'],
  options: { basedOn?: number | undefined; publishedBy: string },
): Promise<CategoryTree> {
  await q.query('lock table category_tree in share row exclusive mode');
  const newest = await newestCategoryTree(q);
  if (options.basedOn !== undefined && options.basedOn !== newest.version) throw stale(newest.version);
  const tree = { version: newest.version + 1, categories };
  await insertCategoryTree(q, tree, options.publishedBy);
  return tree;
}
