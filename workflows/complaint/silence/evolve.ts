import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import { type News, silenceOf } from './state';

/** Whatever reaches the customer ends one silence and begins the next. */
export const folds: Folds<never> = {
  complaintAcknowledged: (state, event) =>
    heard(state, { at: event.deliveredAt, deliveryKey: event.deliveryKey }),
  offerDelivered: (state, event) => heard(state, { at: event.deliveredAt, deliveryKey: event.deliveryKey }),
  customerTold: (state, event) =>
    event.outcome === 'delivered'
      ? heard(state, { at: event.deliveredAt ?? event.at, deliveryKey: event.deliveryKey })
      : state,
  deliveryRecorded: (state, event) => heard(state, { at: event.at, deliveryKey: event.deliveryKey }),
  contactRecorded: (state, event) => (event.reached ? heard(state, { at: event.at }) : state),
  stageReplySent: (state, { nextNewsAt }) =>
    nextNewsAt === undefined ? state : { ...state, silence: { ...silenceOf(state), nextNewsAt } },
  // what came back was never news.
  deliveryBounced: (state, event) => {
    const silence = silenceOf(state);
    const news = silence.news.filter((n) => n.deliveryKey !== event.deliveryKey);
    return news.length === silence.news.length
      ? state
      : { ...state, silence: { ...silence, news, heard: silence.heard + 1 } };
  },
};

function heard(state: ComplaintState, news: News): ComplaintState {
  const silence = silenceOf(state);
  const last = silence.news.at(-1);
  // Told by the same message (an offer by letter is a delivery and an offer), or known of late.
  if (last && (news.at < last.at || (news.deliveryKey && news.deliveryKey === last.deliveryKey)))
    return state;
  return {
    ...state,
    silence: { ...silence, news: [...silence.news.slice(-1), news], heard: silence.heard + 1 },
  };
}
