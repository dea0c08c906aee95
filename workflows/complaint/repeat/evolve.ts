import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { RepeatEvent } from './events';

export const folds: Folds<RepeatEvent> = {
  repeatRecorded: (state, { n, earlier, earlierNumber, at }) => ({
    ...state,
    repeatCount: n,
    repeats: [...(state.repeats ?? []), { n, ...(earlier && { earlier }), earlierNumber, at }],
  }),
  repeatReplied: (state, { n, at }) => ({
    ...state,
    repeats: state.repeats?.map((r) => (r.n === n ? { ...r, repliedAt: at } : r)),
  }),
  repeatCorrected: (state, { n }) => ({ ...state, repeats: state.repeats?.filter((r) => r.n !== n) }),
  customerTold: (state, { purpose, outcome, deliveredAt, at }) =>
    purpose === 'repeatReply' && outcome === 'delivered' ? delivered(state, deliveredAt ?? at) : state,
  deliveryRecorded: (state, { purpose, at }) => (purpose === 'repeatReply' ? delivered(state, at) : state),
};

const delivered = (state: ComplaintState, at: string): ComplaintState => ({
  ...state,
  repeats: state.repeats?.map((r) => (r.repliedAt && !r.deliveredAt ? { ...r, deliveredAt: at } : r)),
});
