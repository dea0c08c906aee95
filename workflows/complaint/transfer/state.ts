import type { Instant } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';

export interface TransferState {
  /** Every transfer asked for, oldest first; the last one is open until it is signed for, returned or overtaken. */
  transfers?: { n: number; to: string; by: string; requestedAt: Instant; endedAt?: Instant }[];
  /** How often a department sent it back. */
  bounces?: number;
}

/** The transfer that waits for its department. Until it is signed for, the first owner stays accountable (S-09). */
export function pendingTransfer(state: TransferState) {
  const last = state.transfers?.at(-1);
  return last && !last.endedAt ? last : undefined;
}

/** S-23: after so many bounces only the complaint manager says where it goes. */
export const managerDecides = (rules: Rules, state: TransferState): boolean =>
  (state.bounces ?? 0) >= rules.policy.transfer.maxBounces;
