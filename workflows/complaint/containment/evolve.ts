import type { Folds } from '../subject';
import type { ContainmentEvent } from './events';
import { dangers } from './messages';

export const folds: Folds<ContainmentEvent> = {
  // Of a complaint that began before this subject nothing is asked, and its fold stays what it was.
  complaintGraded: (state, { facts, at }) =>
    state.pinned.logic >= 2 && !state.dangerKnownAt && dangers.some((danger) => facts[danger])
      ? { ...state, dangerKnownAt: at }
      : state,
  containmentRecorded: (state, { target, action, takenAt }) => ({
    ...state,
    containments: [...(state.containments ?? []), { target, action, takenAt }],
  }),
};
