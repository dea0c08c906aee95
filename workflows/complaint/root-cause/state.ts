import type { Instant } from '../../contracts/message';
import { isFounded } from '../investigation/state';
import type { ComplaintState } from '../state';

export interface RootCauseState {
  rootCause?: { code: string; by: string; at: Instant };
}

/** a founded complaint, unless its customer withdrew it, owes its root cause. */
export const owesRootCause = (state: ComplaintState): boolean =>
  isFounded(state) && state.outcome !== 'withdrawn' && !state.rootCause;
