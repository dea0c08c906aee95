import type { Instant } from '../../contracts/message';

/** One line of the ledger that the customer sees (F-11). */
export interface Pause {
  n: number;
  /** A code of the policy: what we wait for. */
  reason: string;
  from: Instant;
  /** When it ends by itself. */
  endsAt: Instant;
  to?: Instant;
}

export interface PauseState {
  pauses?: Pause[];
}

export const pausesOf = (state: PauseState): readonly Pause[] => state.pauses ?? [];

/** The pause in which the promise stands now. */
export const openPause = (state: PauseState): Pause | undefined => pausesOf(state).find((p) => !p.to);
