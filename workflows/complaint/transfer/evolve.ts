import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { TransferEvent } from './events';

export const folds: Folds<TransferEvent> = {
  transferRequested: (state, { n, to, by, at }) => ({
    ...state,
    transfers: [...(state.transfers ?? []), { n, to, by, requestedAt: at }],
  }),
  transferSigned: (state, { at }) => ended(state, at),
  transferReturned: (state, { at, bounces }) => ({ ...ended(state, at), bounces }),
  // The complaint manager may assign while a transfer waits: that overtakes it.
  complaintAssigned: (state, { at }) => ended(state, at),
};

const ended = (state: ComplaintState, at: string): ComplaintState =>
  state.transfers
    ? { ...state, transfers: state.transfers.map((t) => (t.endedAt ? t : { ...t, endedAt: at })) }
    : state;
