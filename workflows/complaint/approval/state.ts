import type { Instant, Role } from '../../contracts/message';
import { approvalOutcome, type ApprovalPart } from '../../policies/approval';
import type { Money, Proposal } from '../offer/proposal';

/** A proposal above its proposer's authority, on its way to an offer (S-30). */
export interface Approval {
  n: number;
  proposal: Proposal;
  money?: Money;
  by: string;
  role: Role;
  requestedAt: Instant;
  parts: ApprovalPart[];
}

export interface ApprovalState {
  /** Absent until one is asked. */
  approvals?: Approval[];
}

/** The proposal that waits for a decision. */
export const openApproval = (state: ApprovalState): Approval | undefined =>
  state.approvals?.find((a) => approvalOutcome(a.parts) === 'open');
