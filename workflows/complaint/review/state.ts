import type { Instant, Person } from '../../contracts/message';
import type { ReopeningGround } from './events';

export interface Reopening {
  n: number;
  ground: ReopeningGround;
  at: Instant;
  /** When the result of this round was delivered, and by which delivery. */
  resultAt?: Instant;
  resultKey?: string;
}

/** Absent until there is one: a complaint of an older logic has the same state as ever. */
export interface ReviewState {
  review?: { requestedAt: Instant; decidedAt?: Instant; result?: 'upheld' | 'changed' };
  /** Everybody who handled, found or concluded: none of them reviews. */
  involved?: Person['id'][];
  /** Rounds after the first conclusion. */
  reopenings?: Reopening[];
}

export const openReview = (state: ReviewState): boolean =>
  state.review !== undefined && !state.review.decidedAt;

export const lastReopening = (state: ReviewState) => state.reopenings?.at(-1);

/** Which conclusion, survey, call-back and reopening window this is: 1, or one more for each reopening. */
export const roundOf = (state: ReviewState): number => 1 + (state.reopenings?.length ?? 0);
