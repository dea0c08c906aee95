import type { Folds } from '../subject';
import type { RestatementEvent } from './events';

export const folds: Folds<RestatementEvent> = {
  restatementConfirmed: (state, { restatementId, confirmedAt }) => ({
    ...state,
    restatement: { restatementId, confirmedAt },
  }),
  restatementSkipped: (state, { reason }) => ({ ...state, restatement: { skipped: reason } }),
};
