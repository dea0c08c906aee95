import type { Folds } from '../subject';
import type { NatureEvent } from './events';

export const folds: Folds<NatureEvent> = {
  kindConverted: (state, { to, receivedAt = state.receivedAt, promise = state.promise }) => ({
    ...state,
    kind: to,
    receivedAt,
    promise,
  }),
  identityChecked: (state, { result, at }) => ({ ...state, identity: { result, checkedAt: at } }),
  partyAdded: (state, { partyId, role }) => ({
    ...state,
    parties: [...(state.parties ?? []), { partyId, role }],
  }),
  reportSetApart: (state, { reason }) => ({ ...state, apart: reason }),
};
