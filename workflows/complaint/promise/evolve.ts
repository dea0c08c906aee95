import type { Folds } from '../subject';
import type { PromiseEvent } from './events';

export const folds: Folds<PromiseEvent> = {
  promiseMet: (state, event) => ({
    ...state,
    promiseMetAt: event.deliveredAt,
    promiseMetBy: event.deliveryKey,
    substantiveAt: state.substantiveAt ?? event.deliveredAt,
  }),
  deliveryBounced: (state, { deliveryKey }) => {
    if (state.promiseMetBy !== deliveryKey) return state;
    const { promiseMetAt, promiseMetBy: _undone, ...open } = state;
    return open.substantiveAt === promiseMetAt ? { ...open, substantiveAt: undefined } : open;
  },
  promiseWarned: (state) => state,
  promiseBroken: (state, event) => ({ ...state, promiseBrokenAt: event.at }),
  promiseReplanned: (state, event) => ({
    ...state,
    promise: event.promise,
    years: [...state.years, event.year],
  }),
};
