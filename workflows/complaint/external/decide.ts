import type { Instant, Refusal } from '../../contracts/message';
import { isRefusal, refuse } from '../../contracts/message';
import { addDuration } from '../../policies/working-time';
import { aftercare, conclusion } from '../closing/decide';
import type { ComplaintEvent } from '../events';
import { repeatsAnother } from '../repeat/state';
import type { Context, Decide } from '../rules';
import { calendarOf, isComplainedAbout, personOf } from '../rules';
import type { ExternalCommands } from './messages';
import { type ExternalCase, externalsOf, outsideOpen } from './state';

/** L-08: an outside body has a case about this complaint, with its own number and limit. */
export const openExternalCase: Decide<ExternalCommands['openExternalCase']> = (context, payload) => {
  const { state, by, now } = context;
  const { body, externalId, receivedAt, owner, noteId } = payload;
  if (externalsOf(state).some((e) => e.body === body && e.externalId === externalId && !e.closedAt)) {
    return refuse('L-08', 'externalCaseKnown', { externalId });
  }
  if (receivedAt > now) return refuse('L-08', 'externalReceivedInFuture');
  if (isComplainedAbout(state, owner)) return refuse('L-02', 'handlerComplainedAbout');
  const deadline = payload.deadline ?? limitsOf(context, body, receivedAt)[0];
  if (deadline === undefined) return refuse('L-08', 'externalDeadlineMissing', { body });
  return [
    {
      type: 'externalCaseOpened',
      n: externalsOf(state).length + 1,
      body,
      externalId,
      receivedAt,
      deadline,
      owner: owner.id,
      noteId,
      by: personOf(by).id,
    },
  ];
};

/** The body's limits by policy, each counted from the day its case reached us: the first, then as extended. */
function limitsOf({ rules, state }: Context, body: string, receivedAt: Instant): Instant[] {
  const { hours, external } = rules.policy;
  const limits = external.bodies[body]?.limits ?? [];
  return limits.map((limit) => addDuration(calendarOf(rules, state), hours, receivedAt, limit).at);
}

/**
 * Both sides of the exchange. Our interim answer takes the body's next limit (bank rule +15, +30; CFPB 60 days), our
 * final answer meets the clock; a word of the body may set another date and asks for an answer again.
 */
export const recordExternalReply: Decide<ExternalCommands['recordExternalReply']> = (context, payload) => {
  const found = openCase(context, payload.n);
  if (isRefusal(found)) return found;
  const { from, final } = payload;
  if (from === 'company' && found.answeredAt) return refuse('L-08', 'externalAnswered');
  const extended =
    from === 'company' && !final
      ? limitsOf(context, found.body, found.receivedAt).find((limit) => limit > found.deadline)
      : undefined;
  return [
    {
      type: 'externalReplyRecorded',
      ...payload,
      deadline: payload.deadline ?? extended ?? found.deadline,
      by: personOf(context.by).id,
    },
  ];
};

/** settled or decided outside, with nothing of ours left to do, ends the complaint as `settledOutside`. */
export const closeExternalCase: Decide<ExternalCommands['closeExternalCase']> = (context, payload) => {
  const found = openCase(context, payload.n);
  if (isRefusal(found)) return found;
  const { state } = context;
  const by = personOf(context.by).id;
  const externals = externalsOf(state).map((e) =>
    e.n === found.n ? { ...e, closedAt: context.now, outcome: payload.outcome } : e,
  );
  const after: Context = { ...context, state: { ...state, externals } };
  return [{ type: 'externalCaseClosed', ...payload, by }, ...whatFollows(after, payload.outcome, by)];
};

function whatFollows(
  context: Context,
  outcome: ExternalCommands['closeExternalCase']['outcome'],
  by: string,
): ComplaintEvent[] {
  const { state, now } = context;
  if (state.stage === 'concluded') {
    if (outsideOpen(state) || state.outcome === 'withdrawn' || repeatsAnother(state)) return [];
    const { surveyAt, callBackFrom } = aftercare(context);
    const due = {
      ...(!state.survey && surveyAt !== undefined && { surveyAt }),
      ...(!state.callBack && callBackFrom !== undefined && { callBackFrom }),
    };
    if (Object.keys(due).length === 0) return [];
    const resumed: ComplaintEvent = { type: 'aftercareResumed', ...due };
    return due.surveyAt && due.surveyAt <= now ? [resumed, { type: 'surveySent' }] : [resumed];
  }
  const ended = outcome === 'settled' || outcome === 'decided';
  const owed = state.actions.some((a) => !a.provenAt);
  return ended && !owed && state.stage !== 'archived' ? conclusion(context, 'settledOutside', by) : [];
}

function openCase({ state }: Context, n: number): ExternalCase | Refusal {
  const found = externalsOf(state).find((e) => e.n === n);
  if (!found) return refuse('L-08', 'noExternalCase');
  return found.closedAt ? refuse('L-08', 'externalCaseClosed') : found;
}
