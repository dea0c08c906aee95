import type { Instant, Person, Refusal } from '../../contracts/message';
import { isRefusal, refuse } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import { sumOf } from '../../policies/authority';
import { addDuration } from '../../policies/working-time';
import { conclusion } from '../closing/decide';
import type { ComplaintEvent } from '../events';
import { openHold } from '../legal/state';
import { submittedPlan } from '../plan/state';
import { partsNeeded } from '../approval/chain';
import type { PlannedAction, Proof } from '../vocabulary';
import type { OfferCommands, OfferFacts } from './messages';
import { assess, offerMade } from './proposal';
import type { Context, Decide } from '../rules';
import { actsFor, calendarOf, declined, personOf, raise } from '../rules';
import { takenUp } from '../review/decide';
import type { ComplaintState } from '../state';
import { currentOffer } from './state';

/**
 * S-29..S-32, S-37, S-38: a plan within the proposer's authority goes to the customer as an offer. Above it, it needs
 * the plan of the responsible department (S-84) and waits for approval (S-30); under a hold it waits for legal.
 */
export const makeOffer: Decide<OfferCommands['makeOffer']> = (
  context,
  { authority, elsewhere, ...proposal },
) => {
  const { rules, state, by, now } = context;
  const person = personOf(by);
  const assessed = assess(context, person, proposal, { authority, elsewhere });
  if (isRefusal(assessed)) return assessed;
  const { beyond, aboveStandard, cut, money } = assessed;
  const above = beyond ?? aboveStandard;
  const uncovered = above && notInPlan(rules, state, person, above, proposal.actions);
  if (uncovered) return uncovered;
  if (cut && !proposal.reasonId)
    return refuse('L-18', 'cutWithoutReason', { statutoryFen: cut.statutoryFen, owedFen: cut.owedFen });
  const parts = rules.logic >= 2 ? partsNeeded(rules, state, person, assessed, now) : [];
  if (parts.length === 0) return [offerMade(context, assessed, { replyId: proposal.replyId, by: person.id })];
  return [
    {
      type: 'approvalRequested',
      n: (state.approvals ?? []).length + 1,
      proposal,
      ...(money && { money }),
      parts,
      because: [
        ...(above ? [{ rule: above.rule, reason: above.reason }] : []),
        ...(cut ? [{ rule: 'L-18', reason: 'belowOwed' }] : []),
        ...(openHold(state) ? [{ rule: 'R-18', reason: 'legalHold' }] : []),
      ],
      by: person.id,
      role: person.role,
    },
  ];
};

/**
 * S-84: what passes one's own authority stands in the plan of the responsible department, kind by kind; its head speaks
 * for it without one.
 */
function notInPlan(
  rules: Rules,
  state: ComplaintState,
  person: Person,
  above: Refusal,
  actions: readonly PlannedAction[],
): Refusal | undefined {
  if (rules.logic < 2) return above;
  if (person.role === 'department-head' && actsFor({ kind: 'person', ...person }, state.finding?.department))
    return undefined;
  const planned = submittedPlan(state)?.actions;
  if (!planned) return above;
  for (const kind of new Set(actions.map((a) => a.kind))) {
    const of = (list: readonly PlannedAction[]) => list.filter((a) => a.kind === kind);
    const [sumFen, planFen] = [sumOf(of(actions)), sumOf(of(planned))];
    if (of(planned).length === 0 || sumFen > planFen)
      return refuse('S-84', 'abovePlan', { kind, sumFen, planFen });
  }
  return undefined;
}

/** What the customer says to an offer, by whichever way it reached us. R-12: silence is never an answer. */
function customerDecision(
  context: Context,
  answer: {
    offerId: string;
    decision: 'accept' | 'reject' | 'counter';
    amountFen?: number;
    reasonId?: string;
    proof?: Proof;
  },
): ComplaintEvent[] | Refusal {
  const { rules, state, now } = context;
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
  if (state.concludedAt) {
    return rules.logic >= 2 ? takenUp(context, offerId, proof) : refuse('R-12', 'takeUpReopens', { until });
  }
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
  const { finding, directCause, department, team, consent, replyId } = payload;
  if (!team && rules.logic >= 2) return refuse('S-28', 'teamMissing');
  const actions = [{ ...payload.action, department, dueAt: now }];
  const assessed = assess(context, person, { actions }, payload);
  if (isRefusal(assessed)) return assessed;
  // Nobody is asked while the customer waits: what needs approval is no solution on the spot.
  const above = assessed.beyond ?? assessed.aboveStandard;
  if (above) return above;
  if (assessed.cut)
    return refuse('L-18', 'cutNeedsLegal', {
      statutoryFen: assessed.cut.statutoryFen,
      owedFen: assessed.cut.owedFen,
    });
  const offer = offerMade(context, assessed, { replyId, by: person.id, answerBy: now });
  const { offerId } = offer;
  return [
    {
      type: 'findingRecorded',
      finding,
      directCause,
      department,
      team,
      triggers: [],
      by: person.id,
      handler: state.handler?.id ?? person.id,
    },
    offer,
    { type: 'offerAccepted', offerId, proof: consent },
    ...offer.actions.map(({ actionId }): ComplaintEvent => ({
      type: 'remedyProven',
      actionId,
      proof: consent,
      by: person.id,
    })),
    { type: 'solvedOnTheSpot', offerId, actionId: `${offerId}.1`, consent, replyId, by: person.id },
    // Told face to face or on the phone, with proof: delivered.
    ...(state.promiseMetAt ? [] : [{ type: 'promiseMet' as const, deliveredAt: now }]),
    ...conclusion(context, 'fulfilled', person.id),
  ];
};
