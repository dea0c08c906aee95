import type { Policy } from '../../contracts/policy';
import { type Amount, goodwillOf } from '../../policies/authority';
import type { Commitment, PromisedAmount } from '../../policies/goodwill';
import { openApproval } from '../approval/state';
import type { ComplaintState } from '../state';
import { currentOffer } from './state';

/**
 * What this complaint counts for when something else is promised to the same customer (S-37, S-93): what was agreed,
 * what the customer may still accept or take up, and what waits for approval.
 */
export function commitmentsOf(state: ComplaintState): Commitment[] {
  const agreed = state.actions.flatMap((a) => commitment(a, { at: a.agreedAt }));
  if (state.outcome === 'withdrawn') return agreed;
  const known = new Set(state.actions.map((a) => a.actionId));
  const offer = currentOffer(state);
  const offered = offer?.status === 'open' || offer?.status === 'lapsed' ? offer : undefined;
  const waiting = state.concludedAt ? undefined : openApproval(state);
  return [
    ...agreed,
    ...(offered?.actions ?? [])
      .filter((a) => !known.has(a.actionId))
      .flatMap((a) => commitment(a, { at: offered!.answerBy, open: true })),
    ...(waiting ? [...waiting.proposal.actions, bonusOf(waiting.money?.bonusFen ?? 0)] : []).flatMap((a) =>
      commitment(a, { at: waiting!.requestedAt, open: true }),
    ),
  ];
}

/** The same of a plan on its way to its case, with the most that the loyalty bonus may add. */
export function commitmentsOfPlan(
  { goodwill }: Pick<Policy, 'goodwill'>,
  actions: readonly Amount[],
): PromisedAmount[] {
  const bonusFen = Math.floor((goodwillOf(actions) * goodwill.loyalty.percent) / 100);
  return [...actions, bonusOf(bonusFen)].flatMap((a) => promised(a));
}

const bonusOf = (amountFen: number): Amount => ({ kind: 'gift', amountFen, statutory: false });

const promised = ({ kind, amountFen = 0, statutory }: Amount): PromisedAmount[] =>
  amountFen > 0 ? [{ kind, amountFen, statutory }] : [];

const commitment = (amount: Amount, when: Pick<Commitment, 'at' | 'open'>): Commitment[] =>
  promised(amount).map((p) => ({ ...p, ...when }));
