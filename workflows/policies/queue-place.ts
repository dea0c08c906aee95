import type { Grade, Policy } from '../contracts/policy';

/**
 * S-22: the place of a complaint in the engine's queues, 1 (first) to 5, by tier and grade; the better one counts, and
 * ungraded counts as general (S-15). Undefined under a policy of before there were places.
 */
export function placeOf(
  policy: Partial<Pick<Policy, 'queues'>> | undefined,
  { tier, grade = 'general' }: { tier?: 'top' | undefined; grade?: Grade | undefined },
): number | undefined {
  const queues = policy?.queues;
  if (!queues) return undefined;
  return Math.min(queues.grades[grade], ...(tier ? [queues.tiers[tier]] : []));
}
