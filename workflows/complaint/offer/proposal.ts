import type { Fen, Instant, Person, Refusal } from '../../contracts/message';
import { isRefusal, refuse } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import {
  beyondAuthority,
  goodwillOf,
  type LiveAuthority,
  statutoryOf,
  sumOf,
} from '../../policies/authority';
import { type Commitment, loyaltyBonusFen, standardFen, standardOf } from '../../policies/goodwill';
import { addDuration, localDate } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import { submittedPlan } from '../plan/state';
import { calendarOf, isComplainedAbout } from '../rules';
import type { ComplaintState } from '../state';
import type { CustomerTextId, InternalNoteId, PlannedAction } from '../vocabulary';

/** What somebody wants to promise the customer. */
export interface Proposal {
  actions: PlannedAction[];
  replyId: CustomerTextId;
  /** The standard it rests on (S-29); without one, that of the category. */
  standardId?: string;
  /** What the law demands, where somebody assessed more than the plan pays (L-18). */
  owedFen?: Fen;
  /** Why less than owed is offered; legal reads it. */
  reasonId?: InternalNoteId;
}

/** What casework knows at the moment of sending. */
export interface Stamp {
  /** The role's limits in the newest policy. */
  authority?: LiveAuthority;
  /** Promised to the same customer on other complaints (S-93). */
  elsewhere?: Commitment[];
}

/** Statutory money and goodwill, shown apart (L-18); the bonus in points apart from both (S-38). */
export interface Money {
  statutoryFen: Fen;
  goodwillFen: Fen;
  bonusFen: Fen;
}

/** What a proposal comes to under the rules. */
export interface Assessment {
  /** As planned, and the loyalty bonus. */
  actions: PlannedAction[];
  standardId?: string;
  money?: Money;
  /** Why the role's authority does not cover it. */
  beyond?: Refusal;
  /** Why its goodwill is no routine. */
  aboveStandard?: Refusal;
  /** Statutory money below what is owed. */
  cut?: { statutoryFen: Fen; owedFen: Fen };
}

type Context = { rules: Rules; state: ComplaintState; now: Instant };

/** S-29: a plan is complete, rests on a standard and stays below the cap; then what it needs to be promised. */
export function assess(
  context: Context,
  person: Person,
  proposal: Omit<Proposal, 'replyId'>,
  stamp: Stamp,
): Assessment | Refusal {
  const { rules, state, now } = context;
  if (proposal.actions.length === 0) return refuse('S-29', 'planEmpty');
  if (proposal.actions.some((a) => a.dueAt < now)) return refuse('S-33', 'remedyDueInThePast');
  // L-02: the person complained about does not carry out what makes it good.
  if (proposal.actions.some((a) => a.owner !== undefined && isComplainedAbout(state, { id: a.owner })))
    return refuse('L-02', 'conflictOfInterest');
  const { orderFen } = state.purchase ?? {};
  const committed = [...state.actions, ...stillCounting(context, stamp.elsewhere ?? [])];
  const valued = rules.logic >= 2 ? valuation(context, proposal, committed) : { actions: proposal.actions };
  if (isRefusal(valued)) return valued;
  const beyond = beyondAuthority(rules.policy, person.role, valued.actions, committed, {
    live: stamp.authority,
    orderFen,
  });
  const goodwillFen = goodwillOf([...committed, ...valued.actions]);
  const { capFen } = rules.policy.goodwill;
  if (goodwillFen > capFen) return refuse('S-38', 'aboveGoodwillCap', { goodwillFen, capFen });
  return { ...valued, ...(beyond && { beyond }) };
}

/** S-29, S-38, L-18: standard, bonus and what is owed. */
function valuation(
  { rules, state, now }: Context,
  proposal: Omit<Proposal, 'replyId'>,
  committed: readonly PlannedAmount[],
): Assessment | Refusal {
  const { goodwill, hours } = rules.policy;
  const { actions } = proposal;
  const { orderFen, customerSince } = state.purchase ?? {};
  const incomplete = actions.find((a) => isMoney(a) && a.amountFen === undefined);
  if (incomplete) return refuse('S-29', 'amountMissing', { kind: incomplete.kind });
  const returned = sumOf([...state.actions, ...actions].filter((a) => ownPayment.includes(a.kind)));
  if (orderFen !== undefined && returned > orderFen)
    return refuse('S-29', 'refundAboveOrder', { returnedFen: returned, orderFen });

  const standardId = proposal.standardId ?? standardOf(goodwill, state.category);
  if (!(standardId in goodwill.standards)) return refuse('S-29', 'unknownStandard', { standardId });
  const goodwillFen = goodwillOf(actions);
  const limitFen = standardFen(goodwill, standardId, orderFen);
  const grantedFen = goodwillFen + goodwillOf(state.actions.filter((a) => !a.bonus));
  const bonusFen = loyaltyBonusFen(
    goodwill,
    goodwillFen,
    goodwillOf(committed),
    customerSince,
    localDate(hours, now),
  );
  const owedFen = owed(state, proposal);
  const statutoryFen = statutoryOf([...state.actions, ...actions]);
  return {
    actions: bonusFen > 0 ? [...actions, bonus(actions, bonusFen)] : actions,
    standardId,
    money: { statutoryFen: statutoryOf(actions), goodwillFen, bonusFen },
    ...(goodwillFen > 0 &&
      grantedFen > limitFen && {
        aboveStandard: refuse('S-38', 'aboveStandard', { goodwillFen: grantedFen, standardFen: limitFen }),
      }),
    ...(statutoryFen < owedFen && { cut: { statutoryFen, owedFen } }),
  };
}

type PlannedAmount = Pick<PlannedAction, 'kind' | 'amountFen' | 'statutory'>;

const ownPayment: readonly PlannedAction['kind'][] = ['refund', 'return'];
const isMoney = ({ kind }: PlannedAction): boolean =>
  ownPayment.includes(kind) || kind === 'compensation' || kind === 'gift';

/** Points, given by the same department and person at the same time as the goodwill they come with. */
function bonus(actions: readonly PlannedAction[], amountFen: Fen): PlannedAction {
  const { department, owner, dueAt } = actions.find((a) => goodwillOf([a]) > 0)!;
  return {
    kind: 'gift',
    amountFen,
    statutory: false,
    department,
    ...(owner !== undefined && { owner }),
    dueAt,
    bonus: true,
  };
}

/** L-18: the most anybody assessed, and the full order value where goods are returned by law. */
function owed(state: ComplaintState, proposal: Omit<Proposal, 'replyId'>): Fen {
  const returned = proposal.actions.some((a) => a.kind === 'return' && a.statutory);
  return Math.max(
    proposal.owedFen ?? 0,
    submittedPlan(state)?.owedFen ?? 0,
    returned ? (state.purchase?.orderFen ?? 0) : 0,
  );
}

/** S-37, S-93: what was agreed within the window, and offers that may still be taken up. */
function stillCounting({ rules, state, now }: Context, elsewhere: readonly Commitment[]): Commitment[] {
  const { goodwill, offer, hours } = rules.policy;
  const ends = (c: Commitment) =>
    addDuration(calendarOf(rules, state), hours, c.at, c.open ? offer.takeUp : goodwill.window).at;
  return elsewhere.filter((c) => now <= ends(c));
}

/** The offer that goes to the customer: with its own number, answer date and everything shown apart. */
export function offerMade(
  { rules, state, now }: Context,
  assessment: Assessment,
  more: { replyId: CustomerTextId; by: string; answerBy?: Instant; approvedBy?: string[] },
): Extract<ComplaintEvent, { type: 'offerMade' }> {
  const offerId = nextOfferId(state);
  const { actions, standardId, money } = assessment;
  const limit = rules.policy.clocks.offer?.limit ?? '5wd';
  return {
    type: 'offerMade',
    offerId,
    round: state.offers.length + 1,
    actions: actions.map((a, i) => ({ ...a, actionId: `${offerId}.${i + 1}` })),
    replyId: more.replyId,
    answerBy: more.answerBy ?? addDuration(calendarOf(rules, state), rules.policy.hours, now, limit).at,
    by: more.by,
    ...(standardId !== undefined && { standardId }),
    ...(money && { money }),
    ...(more.approvedBy && { approvedBy: more.approvedBy }),
  };
}

export const nextOfferId = (state: ComplaintState): string => `offer-${state.offers.length + 1}`;
