import type { ComplaintState } from '../state';
import type { Purpose } from '../vocabulary';

/** Messages whose delivery is the reasoned result that meets the promise. */
const results: readonly Purpose[] = ['offer', 'refusal', 'solvedOnTheSpot'];

export const isResult = (state: Pick<ComplaintState, 'outcome'>, purpose: Purpose): boolean =>
  results.includes(purpose) || (purpose === 'finalReply' && state.outcome !== 'withdrawn');
