import type { Role } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import type { ComplaintState } from './state';

/** is the service desk itself complained about? */
export const isAboutDesk = (rules: Rules, { subject }: ComplaintState): boolean =>
  rules.logic >= 2 && subject?.team !== undefined && rules.policy.firstOwner.deskTeams.includes(subject.team);

/**
 * who stands in for a role in this complaint: an executive for the complaint manager who is complained about,
 * the owners of policy beside the manager when it is the service desk.
 */
function standIns(rules: Rules, state: ComplaintState, role: Role): readonly Role[] {
  if (rules.logic < 2) return [];
  const { deskOwners, standIn } = rules.policy.complainedAbout;
  if (state.subject?.role === role) return standIn[role] ?? [];
  return role === 'complaint-manager' && isAboutDesk(rules, state) ? deskOwners : [];
}

/** May somebody of this role do what one of the others may? */
export const standsInFor = (
  rules: Rules,
  state: ComplaintState,
  role: Role,
  others: readonly Role[],
): boolean => others.some((other) => standIns(rules, state, other).includes(role));

/** Whose turn it is when the usual one is complained about. */
export function insteadOf(rules: Rules, state: ComplaintState, audience: Audience): Audience {
  if (rules.logic < 2) return audience;
  const { standIn, deskAudiences } = rules.policy.complainedAbout;
  if (audience === state.subject?.role) return standIn[audience]?.[0] ?? audience;
  return isAboutDesk(rules, state) && (deskAudiences as readonly Audience[]).includes(audience)
    ? 'complaint-manager'
    : audience;
}
