import type { Folds } from '../subject';
import type { PauseEvent } from './events';
import { pausesOf } from './state';

export const folds: Folds<PauseEvent> = {
  promisePaused: (state, { n, reason, endsAt, at }) => ({
    ...state,
    pauses: [...pausesOf(state), { n, reason, from: at, endsAt }],
  }),
  promiseResumed: (state, { n, to, dueAt, provisional }) => ({
    ...state,
    pauses: pausesOf(state).map((p) => (p.n === n ? { ...p, to } : p)),
    promise: { ...state.promise, dueAt, provisional },
  }),
  coldHandlingRecorded: (state) => state,
};
