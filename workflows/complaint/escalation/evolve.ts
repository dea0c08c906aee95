import type { Folds } from '../subject';
import type { EscalationEvent } from './events';
import { escalationsOf } from './state';

export const folds: Folds<EscalationEvent> = {
  complaintEscalated: (state, { n, flow, by, at }) => ({
    ...state,
    escalations: [...escalationsOf(state), { n, flow, by, at }],
  }),
  escalationAccepted: (state, { n, at }) => ({
    ...state,
    escalations: escalationsOf(state).map((e) => (e.n === n ? { ...e, signedAt: at } : e)),
  }),
  clockEscalated: (state) => state,
};
