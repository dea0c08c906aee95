import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { ReplyEvent } from './events';

export const folds: Folds<ReplyEvent> = {
  stageReplySent: (state, event) =>
    event.substantive
      ? { ...state, substantiveReplies: [...state.substantiveReplies, event.replyId] }
      : state,
  customerTold: (state, event) =>
    event.outcome === 'delivered'
      ? told(state, event.purpose, event.deliveredAt ?? event.at, event.deliveryKey)
      : {
          ...state,
          undelivered: { ...state.undelivered, [event.deliveryKey]: { purpose: event.purpose } },
        },
  deliveryRecorded: (state, event) => {
    const { [event.deliveryKey]: _done, ...undelivered } = state.undelivered;
    return told({ ...state, undelivered }, event.purpose, event.at, event.deliveryKey);
  },
  deliveryBounced: (state, { deliveryKey, purpose }) => ({
    ...state,
    undelivered: { ...state.undelivered, [deliveryKey]: { purpose } },
    ...(state.substantiveBy?.deliveryKey === deliveryKey && {
      substantiveAt: undefined,
      substantiveBy: undefined,
      substantiveReplies: state.substantiveBy.replies,
    }),
  }),
  staffTold: (state) => state,
};

/** A delivered message may be the substantive response that the grade limits wait for. */
function told(state: ComplaintState, purpose: string, at: string, deliveryKey: string): ComplaintState {
  const substantive = purpose === 'stageReply' && state.substantiveReplies.length > 0;
  if (!substantive) return state;
  const read = { ...state, substantiveReplies: [] };
  if (state.substantiveAt) return read;
  return { ...read, substantiveAt: at, substantiveBy: { deliveryKey, replies: state.substantiveReplies } };
}
