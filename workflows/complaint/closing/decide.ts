import type { Refusal } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import { addDuration, localDate, localInstant, nextWorkingDay } from '../../policies/working-time';
import { nextContactHour } from '../../policies/opening-hours';
import type { ComplaintEvent } from '../events';
import type { CustomerTextId, Outcome, Proof } from '../vocabulary';
import type { ClosingCommands, ClosingFacts } from './messages';
import type { Context, Decide } from '../rules';
import { calendarOf, declined, outsideRoutes, personOf, raise } from '../rules';
import type { ComplaintState } from '../state';
import { currentOffer, isUnfounded } from '../state';

/** 办结: the survey follows the same day, the call-back on day 7. */
export function conclusion(
  context: Context,
  outcome: Exclude<Outcome, 'withdrawn'>,
  by: string,
  replyId?: CustomerTextId,
): ComplaintEvent[] {
  const { rules, state, now } = context;
  const { surveyAt, callBackFrom } = aftercare(context);
  const concluded: ComplaintEvent = {
    type: 'complaintConcluded',
    outcome,
    replyId,
    outsideRoutes: outsideRoutes(rules, state.category),
    by,
    surveyAt,
    callBackFrom,
  };
  return surveyAt !== undefined && surveyAt <= now ? [concluded, { type: 'surveySent' }] : [concluded];
}

/** neither while an outside case is open, nor after one whose body wants none, such as a court. */
export function aftercare({ rules, state, now }: Pick<Context, 'rules' | 'state' | 'now'>): {
  surveyAt?: string;
  callBackFrom?: string;
} {
  const { bodies } = rules.policy.external ?? {};
  const off = (state.externals ?? []).some((e) => !e.closedAt || bodies?.[e.body]?.aftercare === false);
  if (off) return {};
  return {
    surveyAt: nextContactHour(rules.policy.hours, now),
    callBackFrom: callBackDay({ rules, state, now }),
  };
}

/** calendar days; a day that is no working day moves to the next; from the office's opening on. */
function callBackDay({ rules, state, now }: Pick<Context, 'rules' | 'state' | 'now'>): string {
  const { hours, callBack } = rules.policy;
  const calendar = calendarOf(rules, state);
  const day = addDuration(calendar, hours, now, callBack.after).at;
  if (!callBack.after.endsWith('d')) return day;
  return localInstant(hours, nextWorkingDay(calendar, localDate(hours, day)), hours.office[0]![0]);
}

export const concludeComplaint: Decide<ClosingCommands['concludeComplaint']> = (context, { replyId }) => {
  const { state, by } = context;
  const outcome = outcomeOf(state);
  const person = personOf(by);
  if (outcome === 'refused' && !isUnfounded(state) && state.kind === 'complaint') {
    // No agreement after offers: only the complaint manager ends it, with a reasoned last reply.
    if (person.role !== 'complaint-manager') return refuse('S-32', 'managerEndsWithoutAgreement');
    if (!replyId) return refuse('R-13', 'finalReplyMissing');
  }
  if (state.kind !== 'complaint' && !replyId) return refuse('S-90', 'finalReplyMissing');
  return conclusion(context, outcome, person.id, replyId);
};

function outcomeOf(state: ComplaintState): Exclude<Outcome, 'withdrawn'> {
  if (state.kind !== 'complaint') return 'fulfilled';
  if (currentOffer(state)?.status === 'lapsed') return 'lapsed';
  return state.stage === 'remedying' ? 'fulfilled' : 'refused';
}

/** L-04: ends the promise, keeps the record; R-13: neither survey nor call-back are due. */
function withdrawal(words: { reasonId?: string; proof?: Proof }, by: string): ComplaintEvent[] {
  return [
    { type: 'complaintWithdrawn', ...words },
    { type: 'complaintConcluded', outcome: 'withdrawn', outsideRoutes: [], by },
  ];
}

export const recordWithdrawal: Decide<ClosingCommands['recordWithdrawal']> = ({ by }, { proof }) =>
  withdrawal({ proof }, personOf(by).id);

export const complaintWithdrawn: Decide<ClosingFacts['complaintWithdrawn']> = ({ state }, payload) =>
  state.stage === 'concluded' || state.stage === 'archived'
    ? declined('complaintWithdrawn', refuse('L-04', 'alreadyConcluded'))
    : withdrawal(payload, 'customer');

export const surveyAnswered: Decide<ClosingFacts['surveyAnswered']> = ({ rules, state }, payload) => {
  const { survey } = state;
  const refusal: Refusal | undefined = !survey?.sentAt
    ? refuse('S-52', 'noSurvey')
    : survey.answeredAt
      ? refuse('S-52', 'surveyAnswered')
      : survey.closedAt
        ? refuse('S-52', 'surveyClosed')
        : undefined;
  if (refusal) return declined('surveyAnswered', refusal);
  const failed = isFailed(payload, rules.policy.survey.failedAtMost);
  return [
    { type: 'surveyAnswered', ...payload, failed },
    ...(failed ? raise(state, { kind: 'badSurvey', audience: 'complaint-manager', rule: 'S-52' }) : []),
  ];
};

/** S-52: too few stars, or "not solved". */
const isFailed = (score: { overall?: number; solved?: boolean }, failedAtMost: number): boolean =>
  score.solved === false || (score.overall !== undefined && score.overall <= failedAtMost);

export const recordCallBack: Decide<ClosingCommands['recordCallBack']> = (
  { rules, state, by, now },
  payload,
) => {
  const { callBack, survey, hours } = rules.policy;
  if (payload.result === 'reached' && payload.overall === undefined && payload.solved === undefined) {
    return refuse('S-52', 'callBackWithoutAnswer');
  }
  const tries = [...(state.callBack?.tries ?? []), now];
  const days = new Set(tries.map((at) => localDate(hours, at))).size;
  // unreachable is three tries on two days.
  const done =
    payload.result !== 'unreachable' || (tries.length >= callBack.tries && days >= callBack.onDays);
  const failed = payload.result === 'reached' && isFailed(payload, survey.failedAtMost);
  return [
    { type: 'callBackRecorded', ...payload, try: tries.length, done, failed, by: personOf(by).id },
    ...(failed ? raise(state, { kind: 'badCallBack', audience: 'complaint-manager', rule: 'S-52' }) : []),
  ];
};
