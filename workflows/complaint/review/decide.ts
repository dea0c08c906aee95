import type { Refusal } from '../../contracts/message';
import { isRefusal, refuse } from '../../contracts/message';
import { addDuration } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import type { Context, Decide } from '../rules';
import { calendarOf, declined, personOf } from '../rules';
import type { ComplaintState } from '../state';
import { isUnfounded } from '../state';
import type { Proof, Stage } from '../vocabulary';
import type { ReopeningGround } from './events';
import type { ReviewCommands, ReviewFacts } from './messages';
import { openReview, roundOf } from './state';

/** Why no review can be asked for, or nothing: once, of a reply that the customer has, and not too late. */
export function whyNoReview({
  rules,
  state,
  now,
}: Pick<Context, 'rules' | 'state' | 'now'>): Refusal | undefined {
  if (state.review) return refuse('R-13', openReview(state) ? 'reviewOpen' : 'reviewedOnce');
  if (endedElsewhere(state)) return refuse('R-13', 'notReopened');
  const repliedAt = state.concludedAt ?? (isUnfounded(state) ? state.promiseMetAt : undefined);
  if (!repliedAt) return refuse('R-13', 'noReplyYet');
  const { hours, review } = rules.policy;
  const until = addDuration(calendarOf(rules, state), hours, repliedAt, review.askWithin).at;
  return now > until ? refuse('R-13', 'reviewTooLate', { until }) : undefined;
}

/** Withdrawn, or ended by an outside body: what comes after is a new complaint, linked to this one. */
const endedElsewhere = (state: ComplaintState): boolean =>
  state.outcome === 'withdrawn' || state.outcome === 'settledOutside';

export const recordReviewRequest: Decide<ReviewCommands['recordReviewRequest']> = ({ by }, { proof }) => [
  { type: 'reviewRequested', proof, by: personOf(by).id },
];

export const reviewRequested: Decide<ReviewFacts['reviewRequested']> = (context, payload) => {
  const refused = whyNoReview(context);
  return refused
    ? declined('reviewRequested', refused)
    : [{ type: 'reviewRequested', ...payload, by: 'customer' }];
};

/** decided once, by somebody who had no part in the case. */
export const decideReview: Decide<ReviewCommands['decideReview']> = (context, payload) => {
  const { state } = context;
  const person = personOf(context.by);
  const { result, replyId, noteId, finding } = payload;
  const decided: ComplaintEvent = { type: 'reviewDecided', result, replyId, noteId, by: person.id };
  if (result === 'upheld') return finding ? refuse('R-13', 'upheldKeepsFinding') : [decided];
  if (isUnfounded(state) && !finding) return refuse('S-28', 'changedNeedsFinding');
  return [
    decided,
    { type: 'complaintReopened', ...next(state), ground: 'reviewChanged', stage: 'found', by: person.id },
    {
      type: 'complaintAssigned',
      department: state.department ?? finding?.department ?? person.department ?? '',
      handler: person,
      by: person.id,
    },
    ...(finding
      ? [
          {
            type: 'findingRecorded' as const,
            ...finding,
            triggers: [],
            by: person.id,
            handler: person.id,
          },
        ]
      : []),
  ];
};

const next = (state: ComplaintState): { n: number } => ({ n: roundOf(state) });

/** Why the complaint cannot go on any more. */
export function whyNotReopen(state: ComplaintState): Refusal | undefined {
  if (state.reopeningEnded) return refuse('R-13', 'reopeningOver');
  if (openReview(state)) return refuse('R-13', 'reviewOpen');
  return endedElsewhere(state) ? refuse('R-13', 'notReopened') : undefined;
}

export const reopenComplaint: Decide<ReviewCommands['reopenComplaint']> = ({ state, by }, payload) => [
  {
    type: 'complaintReopened',
    ...next(state),
    ground: 'newFact',
    stage: stageAfterNewFact(state),
    ...payload,
    by: personOf(by).id,
  },
];

/** The handler looks into it again; where nobody handled it, it starts where it stood. */
function stageAfterNewFact(state: ComplaintState): Stage {
  if (state.handler) return 'assigned';
  return state.grade ? 'graded' : 'accepted';
}

/** an offer that lapsed is taken up after the conclusion; the complaint goes on to its remedies. */
export function takenUp(
  context: Context,
  offerId: string,
  proof: Proof | undefined,
): ComplaintEvent[] | Refusal {
  const { state } = context;
  const refused = whyNotReopen(state);
  if (isRefusal(refused)) return refused;
  const by = context.by.kind === 'person' ? context.by.id : 'customer';
  const ground: ReopeningGround = 'offerTakenUp';
  return [
    { type: 'complaintReopened', ...next(state), ground, stage: 'remedying', by },
    { type: 'offerAccepted', offerId, proof, late: true },
  ];
}
