import { refuse } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { isFounded, isUnfounded } from '../investigation/state';
import type { ComplaintState } from '../state';
import { type NextStep, stageStep, type Subject } from '../subject';
import { clocks } from './clocks';
import { customerDecided, makeOffer, proveRemedy, recordCustomerDecision, solveOnTheSpot } from './decide';
import { effects } from './effects';
import type { OfferEvent } from './events';
import { folds } from './evolve';
import type { OfferCommands, OfferFacts } from './messages';
import { offer as offerRing } from './rings';
import { currentOffer } from './state';

/** Offer rounds with the customer, and the remedies that follow from an agreement (S-29..S-33, R-12). */
export const offer: Subject<OfferCommands, OfferFacts, OfferEvent> = {
  since: 1,
  commands: {
    makeOffer: {
      title: '提出处理方案',
      stages: ['found', 'offered'],
      rule: 'S-32',
      unless: ({ rules, state, by }) => {
        if (isUnfounded(state)) return refuse('S-28', 'nothingToOffer');
        if (currentOffer(state)?.status === 'open') return refuse('S-32', 'offerOpen');
        const { maxRounds } = rules.policy.offer;
        const isManager = by.kind === 'person' && by.role === 'complaint-manager';
        return state.offers.length >= maxRounds && !isManager
          ? refuse('S-32', 'offerRoundsUsed', { maxRounds })
          : undefined;
      },
      decide: makeOffer,
    },
    recordCustomerDecision: {
      title: '记录客户答复',
      stages: ['offered', 'remedying', 'found', 'concluded', 'archived'],
      rule: 'S-32',
      unless: ({ state }) => {
        const status = currentOffer(state)?.status;
        return status === 'open' || status === 'lapsed' ? undefined : refuse('S-32', 'noOpenOffer');
      },
      decide: recordCustomerDecision,
    },
    proveRemedy: {
      title: '落实措施并留存凭证',
      stages: ['remedying'],
      rule: 'S-33',
      decide: proveRemedy,
    },
    solveOnTheSpot: {
      title: '当场解决',
      stages: ['accepted', 'graded', 'assigned', 'investigating'],
      rule: 'S-36',
      decide: solveOnTheSpot,
    },
  },
  facts: { customerDecided },
  folds,
  clocks,
  rings: { offer: offerRing },
  effects,
  steps: (rules, state, due, running) => [
    ...(isFounded(state)
      ? stageStep(state, due, { found: { command: 'makeOffer', audience: 'handler', rule: 'S-29' } })
      : []),
    ...running.filter((c) => c.kind === 'remedy').flatMap((c) => remedySteps(rules, state, c)),
  ],
};

/** S-33: the owner of an action carries it out, without one the department in charge; the handler follows it up. */
function remedySteps(rules: Rules, state: ComplaintState, { id, dueAt }: Clock): NextStep[] {
  const step = { command: 'proveRemedy' as const, rule: 'S-33', clock: id, dueAt };
  const action = state.actions.find((a) => id === `remedy/${a.actionId}`);
  const handler: NextStep = { ...step, audience: 'handler' };
  if (rules.logic < 2 || !action || (action.owner && action.owner === state.handler?.id)) return [handler];
  const { department, owner } = action;
  return [handler, { ...step, audience: 'department-staff', department, ...(owner && { person: owner }) }];
}
