import type { Rules } from '../../../workflows/contracts/policy';
import type { Logger } from '../logging/logger';
import type { Organization, Pinned } from './organization-client';

/**
 * The rules of a case, or `undefined` while organization is away: the record must not wait for it, what is computed
 * from the rules follows as soon as it answers.
 */
export async function rulesInReach(
  organization: Pick<Organization, 'rules'>,
  pinned: Pinned,
  { caseId, logger }: { caseId: string; logger: Logger },
): Promise<Rules | undefined> {
  try {
    return await organization.rules(pinned);
  } catch (error) {
    logger.warn({ err: error, caseId }, 'the rules of a case are out of reach; its row is completed later');
    return undefined;
  }
}
