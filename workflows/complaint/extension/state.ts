import type { Instant } from '../../contracts/message';
import type { CustomerTextId } from '../vocabulary';

/** Working days more, asked of the complaint manager (L-05). */
export interface Extension {
  n: number;
  days: number;
  /** A code of the policy. */
  reason: string;
  /** What the customer reads when it is approved. */
  replyId: CustomerTextId;
  by: string;
  askedAt: Instant;
  decision?: 'approved' | 'refused';
  decidedAt?: Instant;
}

export interface ExtensionState {
  extensions?: Extension[];
}

export const extensionsOf = (state: ExtensionState): readonly Extension[] => state.extensions ?? [];

export const openExtension = (state: ExtensionState): Extension | undefined =>
  extensionsOf(state).find((e) => !e.decision);

export const approved = (state: ExtensionState): readonly Extension[] =>
  extensionsOf(state).filter((e) => e.decision === 'approved');

/** Working days by which the promise was extended so far. */
export const extendedBy = (state: ExtensionState): number =>
  approved(state).reduce((sum, e) => sum + e.days, 0);
