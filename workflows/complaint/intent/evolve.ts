import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { IntentEvent } from './events';

export const folds: Folds<IntentEvent> = {
  clarificationSent: (state) => state,
  customerTold: (state, event) =>
    event.purpose === 'clarification' && event.outcome === 'delivered'
      ? clarified(state, event.deliveredAt ?? event.at)
      : state,
  deliveryRecorded: (state, event) =>
    event.purpose === 'clarification' ? clarified(state, event.at) : state,
  intentLabelProposed: (state, { evidenceIds, by }) => ({
    ...state,
    intentLabel: { code: 'malicious', evidenceIds, proposedBy: by },
  }),
  intentLabelConfirmed: (state, { by, at }) => labelled(state, { confirmedBy: by, confirmedAt: at }),
  intentLabelRejected: unlabelled,
  intentReviewAsked: (state, { at }) => labelled(state, { reviewAskedAt: at }),
  intentLabelReviewed: (state, { upheld }) =>
    upheld ? labelled(state, { reviewAskedAt: undefined }) : unlabelled(state),
  intentLabelExpired: unlabelled,
};

const clarified = (state: ComplaintState, at: string): ComplaintState => ({
  ...state,
  clarifiedAt: state.clarifiedAt ?? at,
});

const labelled = (
  state: ComplaintState,
  more: Partial<NonNullable<ComplaintState['intentLabel']>>,
): ComplaintState =>
  state.intentLabel ? { ...state, intentLabel: { ...state.intentLabel, ...more } } : state;

function unlabelled({ intentLabel: _gone, ...state }: ComplaintState): ComplaintState {
  return state;
}
