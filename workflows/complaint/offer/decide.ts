import type { Instant, Refusal } from '../../contracts/message';
import { isRefusal, refuse } from '../../contracts/message';
import { withinAuthority } from '../../policies/authority';
import { addDuration } from '../../policies/working-time';
import { conclusion } from '../closing/decide';
import type { ComplaintEvent } from '../events';
import type { Proof } from '../vocabulary';
import type { OfferCommands, OfferFacts } from './messages';
import type { Context, Decide } from '../rules';
import { calendarOf, declined, personOf, raise } from '../rules';
import type { ComplaintState } from '../state';
import { currentOffer } from './state';

const nextOfferId = (state: ComplaintState): string => `offer-${state.offers.length + 1}`;

/** S-29..S-32, S-37, S-38: a plan within the proposer's authority goes to the customer as an offer. */
export const makeOffer: Decide<OfferCommands['makeOffer']> = ({ rules, state, by, now }, payload) => {
  const person = personOf(by);
  if (payload.actions.length === 0) return refuse('S-29', 'planEmpty');
  if (payload.actions.some((a) => a.dueAt <= now)) return refuse('S-33', 'remedyDueInThePast');
  const refused = withinAuthority(rules.policy, person, payload.actions, state.actions, payload.authority);
  if (refused) return refused;
  const offerId = nextOfferId(state);
  const answer = rules.policy.clocks.offer;
  return [
    {
      type: 'offerMade',
      offerId,
      round: state.offers.length + 1,
      actions: payload.actions.map((a, i) => ({ ...a, actionId: `${offerId}.${i + 1}` })),
      replyId: payload.replyId,
      answerBy: addDuration(calendarOf(rules, state), rules.policy.hours, now, answer?.limit ?? '5wd').at,
      by: person.id,
    },
  ];
};

/** What the customer says to an offer, by whichever way it reached us. R-12: silence is never an answer. */
function customerDecision(
  { rules, state, now }: Context,
  answer: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: number;
    reasonId?: string;
    proof?: Proof;
  },
): ComplaintEvent[] | Refusal {
  const { offerId, decision, amountFen, reasonId, proof } = answer;
  const offer = state.offers.find((o) => o.offerId === offerId);
  if (!offer) return refuse('S-32', 'unknownOffer');
  if (offer !== currentOffer(state)) return refuse('S-32', 'offerReplaced');
  if (offer.status === 'open' && state.concludedAt) return refuse('S-32', 'alreadyConcluded');
  if (offer.status === 'open') return decided();
  if (offer.status !== 'lapsed') return refuse('S-32', 'offerAnswered', { status: offer.status });
  // Given in time but heard of late: the lapse is undone.
  if (now <= lapsesAt(state, offer.answerBy) && !state.concludedAt) {
    return [{ type: 'offerLapseUndone', offerId }, ...decided()];
  }
  const until = addDuration(
    calendarOf(rules, state),
    rules.policy.hours,
    offer.answerBy,
    rules.policy.offer.takeUp,
  ).at;
  if (decision !== 'accept') return refuse('R-12', 'offerLapsed', { until });
  if (now > until) return refuse('R-12', 'takeUpOver', { until });
  if (state.concludedAt) return refuse('R-12', 'takeUpReopens', { until });
  return [{ type: 'offerAccepted', offerId, proof, late: true }];

  function decided(): ComplaintEvent[] {
    if (decision === 'accept') return [{ type: 'offerAccepted', offerId, proof }];
    const events: ComplaintEvent[] = [
      decision === 'reject'
        ? { type: 'offerRejected', offerId, reasonId, proof }
        : { type: 'offerCountered', offerId, amountFen, reasonId, proof },
    ];
    // After the last round the complaint manager decides (S-32).
    const used = state.offers.length >= rules.policy.offer.maxRounds;
    return used
      ? [
          ...events,
          ...raise(state, {
            kind: 'offerRoundsUsed',
            audience: 'complaint-manager',
            rule: 'S-32',
            about: offerId,
          }),
        ]
      : events;
  }
}

/** When the offer's answer clock ends: as announced, or counted from a late delivery. */
const lapsesAt = (state: ComplaintState, answerBy: Instant): Instant => {
  const rung = state.rung[`offer/${currentOffer(state)?.round}`]?.find((r) => r.percent === 100);
  return rung?.dueAt ?? answerBy;
};

export const recordCustomerDecision: Decide<OfferCommands['recordCustomerDecision']> = (context, payload) =>
  customerDecision(context, payload);

export const customerDecided: Decide<OfferFacts['customerDecided']> = (context, payload) => {
  const result = customerDecision(context, payload);
  return isRefusal(result) ? declined('customerDecided', result) : result;
};

export const proveRemedy: Decide<OfferCommands['proveRemedy']> = ({ state, by }, payload) => {
  const action = state.actions.find((a) => a.actionId === payload.actionId);
  if (!action) return refuse('S-33', 'unknownAction');
  if (action.provenAt) return refuse('S-33', 'actionProven');
  return [{ type: 'remedyProven', ...payload, by: personOf(by).id }];
};

/** F-76: finding, direct cause, remedy within authority, consent with proof and the reply in one step. */
export const solveOnTheSpot: Decide<OfferCommands['solveOnTheSpot']> = (context, payload) => {
  const { rules, state, by, now } = context;
  const person = personOf(by);
  if (state.missing.length > 0)
    return refuse('S-04', 'recordIncomplete', { missing: state.missing.join(',') });
  const { finding, directCause, department, consent, replyId } = payload;
  const action = { ...payload.action, department, dueAt: now };
  const refused = withinAuthority(rules.policy, person, [action], state.actions, payload.authority);
  if (refused) return refused;
  const offerId = nextOfferId(state);
  const actionId = `${offerId}.1`;
  return [
    {
      type: 'findingRecorded',
      finding,
      directCause,
      department,
      triggers: [],
      by: person.id,
      handler: state.handler?.id ?? person.id,
    },
    {
      type: 'offerMade',
      offerId,
      round: state.offers.length + 1,
      actions: [{ ...action, actionId }],
      replyId,
      answerBy: now,
      by: person.id,
    },
    { type: 'offerAccepted', offerId, proof: consent },
    { type: 'remedyProven', actionId, proof: consent, by: person.id },
    { type: 'solvedOnTheSpot', offerId, actionId, consent, replyId, by: person.id },
    // Told face to face or on the phone, with proof: delivered.
    ...(state.promiseMetAt ? [] : [{ type: 'promiseMet' as const, deliveredAt: now }]),
    ...conclusion(context, 'fulfilled', person.id),
  ];
};
