import type { WorkingCalendar } from '../../../workflows/contracts/policy';
import type { Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { newestPolicyVersion } from './policy-read-model';
import { insertPolicy, lockPolicies } from './policy-repository';
import { problemsOf } from './policy-rules';
import type { PolicyDocument, PublishedPolicy } from './policy-schemas';

/**
 * The policy as it would be published. `basedOn` guards against a publication that came between reading and writing.
 * Throws `validation_failed` with one entry per fault, `stale` when `basedOn` is not the newest version.
 */
export async function publishable(
  q: Queryable,
  document: PolicyDocument,
  options: { basedOn?: number | undefined; calendar: WorkingCalendar },
): Promise<PublishedPolicy> {
  const newest = await newestPolicyVersion(q);
  if (options.basedOn !== undefined && options.basedOn !== newest) throw stale(newest);
  const policy: PublishedPolicy = { version: newest + 1, ...document };
  const errors = problemsOf(policy, options.calendar);
  if (errors.length > 0) {
    throw new Problem('validation_failed', { zh: '规则有误。', en: 'The policy is not right.' }, { errors });
  }
  return policy;
}

/** Publishes a policy as the next version; running complaints keep theirs. Throws as `publishable`. */
export async function publishPolicy(
  q: Queryable,
  document: PolicyDocument,
  options: Parameters<typeof publishable>[2] & { publishedBy: string },
): Promise<PublishedPolicy> {
  await lockPolicies(q);
  const policy = await publishable(q, document, options);
  await insertPolicy(q, policy.version, document, options.publishedBy);
  return policy;
}

/** Somebody published meanwhile. */
export const stale = (newest: number): Problem =>
  new Problem('stale', {
    zh: `已有第 ${newest} 版，请在其基础上修改。`,
    en: `Version ${newest} is the newest; start from it.`,
  });
