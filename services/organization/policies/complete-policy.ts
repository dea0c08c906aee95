import type { Queryable } from '../../shared/database/database';
import { newestPolicyVersion } from './policy-read-model';
import { insertPolicy, lockPolicies } from './policy-repository';
import type { PolicyDocument } from './policy-schemas';
import { shippedPolicy } from './shipped-policy';

/** Tables whose rows the rules in code ask for by name; a company changes a row, it does not go without. */
const tables = ['clocks', 'permissions'] as const;

/**
 * After an update the rules in code may ask for rows that the newest version does not have yet: what is missing is
 * taken from the shipped policy and published as the next version. What the company has set stays as it is, and
 * running complaints keep the version they have.
 * @returns the version published, or undefined when nothing was missing
 */
export async function completePolicy(q: Queryable, publishedBy: string): Promise<number | undefined> {
  await lockPolicies(q);
  const version = await newestPolicyVersion(q);
  const [row] = await q.query<{ document: PolicyDocument }>(
    'select document from policy where version = $1',
    [version],
  );
  const own = row!.document;
  const complete = completed(own, shippedPolicy);
  if (
    Object.keys(complete).length === Object.keys(own).length &&
    tables.every((t) => same(complete[t], own[t]))
  ) {
    return undefined;
  }
  await insertPolicy(q, version + 1, complete, publishedBy);
  return version + 1;
}

/** The company's policy with the shipped rows that it lacks. */
export function completed(own: PolicyDocument, shipped: PolicyDocument): PolicyDocument {
  const rows = Object.fromEntries(tables.map((t) => [t, { ...shipped[t], ...own[t] }]));
  return { ...shipped, ...own, ...rows };
}

const same = (a: object, b: object): boolean => Object.keys(a).length === Object.keys(b).length;
