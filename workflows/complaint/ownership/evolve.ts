import type { Folds } from '../subject';
import type { OwnershipEvent } from './events';

export const folds: Folds<OwnershipEvent> = {
  ownerTaken: (state, { owner }) => ({ ...state, owner }),
  complaintAssigned: (state, { owner }) => (owner ? { ...state, owner } : state),
};
