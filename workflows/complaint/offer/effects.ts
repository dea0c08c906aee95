import { outsideRoutes } from '../rules';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellCustomer } from '../telling';

export const effects: Effects = {
  offerMade: (_rules, state, event) =>
    // On the spot the customer has already agreed: one reply tells it all.
    event.answerBy > event.at
      ? [
          tellCustomer(state, 'offer', {
            textId: event.replyId,
            offerId: event.offerId,
            params: { answerBy: event.answerBy },
          }),
        ]
      : [],
  solvedOnTheSpot: (rules, state, event) => [
    tellCustomer(state, 'solvedOnTheSpot', {
      textId: event.replyId,
      params: { outsideRoutes: outsideRoutes(rules, state.category) },
    }),
  ],
  offerReminded: (_rules, state, event) => [
    tellCustomer(state, 'offerReminder', {
      offerId: event.offerId,
      params: { answerBy: offerOf(state, event.offerId)?.answerBy ?? '' },
    }),
  ],
  offerLapsed: (rules, state, event) => [
    tellCustomer(state, 'offerLapsed', {
      offerId: event.offerId,
      params: { takeUp: rules.policy.offer.takeUp },
    }),
  ],
};

const offerOf = (state: ComplaintState, offerId: string) => state.offers.find((o) => o.offerId === offerId);
