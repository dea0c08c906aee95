import { isResult } from '../reply/results';
import { silenceOf } from '../silence/state';
import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { ReviewEvent } from './events';
import type { Reopening } from './state';

export const folds: Folds<ReviewEvent> = {
  reviewRequested: (state, { at }) => ({ ...state, review: { requestedAt: at } }),
  reviewDecided: (state, { at, result }) => ({
    ...state,
    review: { requestedAt: at, ...state.review, decidedAt: at, result },
  }),
  complaintReopened: (state, { n, ground, at, stage }) => ({
    ...state,
    stage,
    // The offer that was taken up is the result already.
    reopenings: [
      ...(state.reopenings ?? []),
      { n, ground, at, ...(ground === 'offerTakenUp' && { resultAt: at }) },
    ],
    outcome: undefined,
    concludedAt: undefined,
    archivedAt: undefined,
    surveyAt: undefined,
    survey: undefined,
    callBackFrom: undefined,
    callBack: undefined,
    reopeningEnded: false,
    // The customer’s own word ends the silence since the conclusion (S-34).
    silence: { ...silenceOf(state), heard: silenceOf(state).heard + 1, news: [{ at }] },
  }),
  complaintAssigned: (state, { handler }) => involved(state, handler.id),
  findingRecorded: (state, { by }) => involved(state, by),
  complaintConcluded: (state, { by }) => involved(state, by),
  customerTold: (state, { outcome, purpose, at, deliveredAt, deliveryKey }) =>
    outcome === 'delivered' && isResult(state, purpose)
      ? delivered(state, deliveredAt ?? at, deliveryKey)
      : state,
  offerDelivered: (state, { deliveredAt, deliveryKey }) => delivered(state, deliveredAt, deliveryKey),
  deliveryRecorded: (state, { purpose, at, deliveryKey }) =>
    isResult(state, purpose) ? delivered(state, at, deliveryKey) : state,
  // a bounce undoes what the delivery met.
  deliveryBounced: (state, { deliveryKey }) =>
    withLast(state, (r) =>
      r.resultKey === deliveryKey ? { ...r, resultAt: undefined, resultKey: undefined } : r,
    ),
  solvedOnTheSpot: (state, { at }) => delivered(state, at),
};

function involved(state: ComplaintState, id: string): ComplaintState {
  if (state.involved?.includes(id)) return state;
  return { ...state, involved: [...(state.involved ?? []), id] };
}

/** A result that reaches the customer after a reopening is the result of that round. */
const delivered = (state: ComplaintState, resultAt: string, resultKey?: string): ComplaintState =>
  withLast(state, (r) => (r.resultAt ? r : { ...r, resultAt, resultKey }));

function withLast(state: ComplaintState, change: (last: Reopening) => Reopening): ComplaintState {
  const { reopenings } = state;
  return reopenings
    ? { ...state, reopenings: reopenings.map((r, i) => (i === reopenings.length - 1 ? change(r) : r)) }
    : state;
}
