import { sumOf } from '../../policies/authority';
import { outsideRoutes } from '../rules';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellCustomer } from '../telling';
import type { OfferEvent } from './events';

export const effects: Effects = {
  offerMade: (_rules, state, event) =>
    // On the spot the customer has already agreed: one reply tells it all.
    event.answerBy > event.at
      ? [
          tellCustomer(state, 'offer', {
            textId: event.replyId,
            offerId: event.offerId,
            params: { answerBy: event.answerBy, ...explained(event) },
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

/** S-31: measures, finish date, compensation and basis; statutory money, goodwill and bonus apart (L-18, S-38). */
function explained({ actions, money }: Extract<OfferEvent, { type: 'offerMade' }>) {
  // An offer of the first logic says all this in its text alone.
  if (!money) return {};
  const { statutoryFen, goodwillFen, bonusFen } = money;
  const sumFen = sumOf(actions.filter((a) => !a.bonus));
  const basis = [
    'facts',
    ...(actions.some((a) => a.statutory) ? ['law'] : []),
    ...(goodwillFen > 0 ? ['standard'] : []),
    ...(bonusFen > 0 ? ['loyalty'] : []),
  ];
  return {
    measures: [...new Set(actions.map((a) => a.kind))],
    finishBy: actions
      .map((a) => a.dueAt)
      .sort()
      .at(-1),
    basis,
    ...(sumFen > 0 && { amountFen: sumFen }),
    ...(statutoryFen > 0 && { statutoryFen }),
    ...(goodwillFen > 0 && { goodwillFen }),
    ...(bonusFen > 0 && { bonusFen }),
  };
}

const offerOf = (state: ComplaintState, offerId: string) => state.offers.find((o) => o.offerId === offerId);
