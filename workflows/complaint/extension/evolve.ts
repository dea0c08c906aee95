import type { Instant } from '../../contracts/message';
import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { ExtensionEvent } from './events';
import { type Extension, extensionsOf } from './state';

export const folds: Folds<ExtensionEvent> = {
  extensionRequested: (state, { n, days, reason, replyId, by, at }) => ({
    ...state,
    extensions: [...extensionsOf(state), { n, days, reason, replyId, by, askedAt: at }],
  }),
  promiseExtended: (state, { n, at, dueAt, provisional }) => ({
    ...decided(state, n, 'approved', at),
    promise: { ...state.promise, dueAt, provisional },
  }),
  extensionRefused: (state, { n, at }) => decided(state, n, 'refused', at),
};

const decided = (
  state: ComplaintState,
  n: number,
  decision: Extension['decision'],
  decidedAt: Instant,
): ComplaintState => ({
  ...state,
  extensions: extensionsOf(state).map((e) => (e.n === n ? { ...e, decision, decidedAt } : e)),
});
