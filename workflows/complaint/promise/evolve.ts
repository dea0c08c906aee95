import type { Folds } from '../subject';
import type { PromiseEvent } from './events';

export const folds: Folds<PromiseEvent> = {
  promiseMet: (state, event) => ({
    ...state,
    promiseMetAt: event.deliveredAt,
    substantiveAt: state.substantiveAt ?? event.deliveredAt,
  }),
  promiseWarned: (state) => state,
  promiseBroken: (state, event) => ({ ...state, promiseBrokenAt: event.at }),
  promiseReplanned: (state, event) => ({
    ...state,
    promise: event.promise,
    years: [...state.years, event.year],
  }),
};
