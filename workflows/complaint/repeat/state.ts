import type { Instant } from '../../contracts/message';

export interface Repeat {
  n: number;
  /** The complaint that this one repeats; absent: this one itself was raised again. */
  earlier?: string;
  earlierNumber: string;
  at: Instant;
  repliedAt?: Instant;
  deliveredAt?: Instant;
}

/** Absent until there is one: a complaint of an older logic has the same state as ever. */
export interface RepeatState {
  /** Corrected ones are gone: they were none. */
  repeats?: Repeat[];
  /** How many were ever recorded; numbers their clocks. */
  repeatCount?: number;
}

export const lastRepeat = (state: RepeatState): Repeat | undefined => state.repeats?.at(-1);

/** a complaint that repeats another gives no new promise. */
export const repeatsAnother = (state: RepeatState): boolean => lastRepeat(state)?.earlier !== undefined;
