import type { Folds } from '../subject';
import type { ComplaintState } from '../state';
import type { OfferEvent } from './events';
import type { Offer } from './state';

export const folds: Folds<OfferEvent> = {
  offerMade: (state, event) => ({
    ...state,
    stage: 'offered',
    offers: [
      ...state.offers,
      {
        offerId: event.offerId,
        round: event.round,
        status: 'open',
        replyId: event.replyId,
        answerBy: event.answerBy,
        madeAt: event.at,
        actions: event.actions.map((a) => ({ ...a, offerId: event.offerId })),
        ...(event.standardId !== undefined && { standardId: event.standardId }),
        ...(event.money && { money: event.money }),
      },
    ],
  }),
  offerDelivered: (state, event) => withOffer(state, event.offerId, { deliveredAt: event.deliveredAt }),
  deliveryBounced: (state, event) =>
    event.purpose === 'offer' && event.offerId
      ? withOffer(state, event.offerId, { deliveredAt: undefined })
      : state,
  offerAccepted: (state, event) => {
    const offer = state.offers.find((o) => o.offerId === event.offerId);
    return {
      ...withOffer(state, event.offerId, { status: 'accepted', answeredAt: event.at }),
      stage: 'remedying',
      solvedAt: state.solvedAt ?? event.at,
      actions: [...state.actions, ...missingActions(state, offer, event.at)],
    };
  },
  offerRejected: (state, event) => ({
    ...withOffer(state, event.offerId, { status: 'rejected', answeredAt: event.at }),
    stage: 'found',
  }),
  offerCountered: (state, event) => ({
    ...withOffer(state, event.offerId, {
      status: 'countered',
      answeredAt: event.at,
      counterFen: event.amountFen,
    }),
    stage: 'found',
  }),
  offerReminded: (state) => state,
  offerLapsed: (state, event) => {
    // What is owed without agreement is done anyway.
    const offer = state.offers.find((o) => o.offerId === event.offerId);
    const owed = missingActions(state, offer, event.at).filter((a) => a.statutory);
    return {
      ...withOffer(state, event.offerId, { status: 'lapsed' }),
      stage: owed.length > 0 ? 'remedying' : 'offered',
      actions: [...state.actions, ...owed],
    };
  },
  offerLapseUndone: (state, event) => ({
    ...withOffer(state, event.offerId, { status: 'open' }),
    stage: 'offered',
  }),
  remedyProven: (state, event) => ({
    ...state,
    actions: state.actions.map((a) => (a.actionId === event.actionId ? { ...a, provenAt: event.at } : a)),
  }),
  solvedOnTheSpot: (state, event) => ({ ...state, solvedAt: event.at }),
};

function withOffer(state: ComplaintState, offerId: string, change: Partial<Offer>): ComplaintState {
  return { ...state, offers: state.offers.map((o) => (o.offerId === offerId ? { ...o, ...change } : o)) };
}

function missingActions(state: ComplaintState, offer: Offer | undefined, agreedAt: string) {
  const known = new Set(state.actions.map((a) => a.actionId));
  return (offer?.actions ?? []).filter((a) => !known.has(a.actionId)).map((a) => ({ ...a, agreedAt }));
}
