import type { Instant, Person, Role } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import { askedPart, type ApprovalPart } from '../../policies/approval';
import { authorityLadder, beyondAuthority } from '../../policies/authority';
import { openHold } from '../legal/state';
import type { Assessment } from '../offer/proposal';
import type { ComplaintState } from '../state';

/** Money by the authority table; the law where it is cut or a hold is open. */
export const parts = { authority: 'authority', legal: 'legal' } as const;

/**
 * Who must say yes to this proposal: straight to the lowest level whose authority covers it, legal beside it where a
 * hold is open or statutory money is cut (S-30, L-18). None: the proposer may promise it alone.
 */
export function partsNeeded(
  rules: Rules,
  state: ComplaintState,
  proposer: Person,
  assessment: Assessment,
  now: Instant,
): ApprovalPart[] {
  const { beyond, aboveStandard, cut } = assessment;
  const needed: ApprovalPart[] = [];
  if (beyond || aboveStandard)
    needed.push(askedPart(parts.authority, coveringLevels(rules, state, proposer.role, assessment), now));
  if (cut || openHold(state)) needed.push(askedPart(parts.legal, ['legal', 'executive'], now));
  return needed;
}

/** Levels above the proposer that cover it, lowest first; above the last there is only another executive. */
function coveringLevels(
  { policy }: Rules,
  state: ComplaintState,
  proposer: Role,
  { actions }: Assessment,
): Role[] {
  const { orderFen } = state.purchase ?? {};
  const above = authorityLadder.slice(authorityLadder.indexOf(proposer) + 1);
  const covering = above.filter(
    (role) =>
      policy.permissions.approvePlan?.includes(role) &&
      !beyondAuthority(policy, role, actions, state.actions, { orderFen }),
  );
  return covering.length > 0 ? covering : ['executive'];
}
