import type { Queryable } from '../../shared/database/database';
import type { PolicyDocument, PublishedPolicy } from './policy-schemas';

/** The newest policy version: it decides new complaints; 0 before the shipped one was loaded. */
export async function newestPolicyVersion(q: Queryable): Promise<number> {
  const [row] = await q.query<{ version: number }>('select coalesce(max(version), 0) as version from policy');
  return row!.version;
}

/** All versions, newest first. */
export function policySummaries(
  q: Queryable,
): Promise<{ version: number; publishedAt: string; publishedBy: string; live: boolean }[]> {
  return q.query(
    `select version, published_at as "publishedAt", published_by as "publishedBy",
            version = max(version) over () as live
     from policy order by version desc`,
  );
}

/** Policies never change once they have a version, so each is read once. */
export function createPolicyReadModel(q: Queryable) {
  const known = new Map<number, PublishedPolicy>();

  /** Undefined for a version that does not exist. */
  async function policy(version: number): Promise<PublishedPolicy | undefined> {
    const cached = known.get(version);
    if (cached) return cached;
    const [row] = await q.query<{ document: PolicyDocument }>(
      'select document from policy where version = $1',
      [version],
    );
    if (!row) return undefined;
    const read = { version, ...row.document };
    known.set(version, read);
    return read;
  }

  return {
    policy,
    async newest(): Promise<PublishedPolicy> {
      return (await policy(await newestPolicyVersion(q)))!;
    },
  };
}
export type PolicyReadModel = ReturnType<typeof createPolicyReadModel>;
