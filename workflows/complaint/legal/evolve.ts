import type { Folds } from '../subject';
import type { LegalEvent } from './events';

export const folds: Folds<LegalEvent> = {
  legalChecklistFilled: (state, event) => ({
    ...state,
    legalChecklist: { items: event.items, at: event.at },
    legalReviewedAt: event.byLegal ? event.at : state.legalReviewedAt,
  }),
  holdPlaced: (state, { n, reason, at }) => ({
    ...state,
    holds: [...(state.holds ?? []), { n, reason, placedAt: at }],
  }),
  holdCleared: (state, { n, at }) => ({
    ...state,
    holds: state.holds?.map((hold) => (hold.n === n ? { ...hold, clearedAt: at } : hold)),
  }),
};
