import type { Queryable } from '../../shared/database/database';
import type { PolicyDocument } from './policy-schemas';

/** Makes version numbers gapless: one publication at a time, readers go on. */
export async function lockPolicies(q: Queryable): Promise<void> {
  await q.query('lock table policy in share row exclusive mode');
}

/** Adds a version; a version that is there already stays as it is. */
export async function insertPolicy(
  q: Queryable,
  version: number,
  document: PolicyDocument,
  publishedBy: string,
): Promise<void> {
  await q.query(
    'insert into policy (version, document, published_by) values ($1, $2, $3) on conflict do nothing',
    [version, JSON.stringify(document), publishedBy],
  );
}
