import type { Instant } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import { officeTimeOf } from '../../policies/pausing';
import { addOfficeTime, officeTimeBetween } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import { promiseDue } from '../promise/due';
import { type Context, type Decide, personOf, raise, type Ring, rulesOf, clockEvents } from '../rules';
import type { ComplaintState } from '../state';
import type { GuardContext } from '../subject';
import type { PauseEvent } from './events';
import type { PauseCommands } from './messages';
import { openPause, type Pause, pausesOf } from './state';

/** Office time in ms that policy still allows the promise to stand still. */
export function leftToPause({ rules, state }: Pick<GuardContext, 'rules' | 'state'>): number {
  const { hours, pause, clocks } = rules.policy;
  const { calendar } = rulesOf(rules, state);
  const used = pausesOf(state).reduce(
    (sum, { from, to }) => sum + (to ? officeTimeBetween(calendar, hours, from, to) : 0),
    0,
  );
  return Math.min(officeTimeOf(hours, clocks.pause!.limit), officeTimeOf(hours, pause.inAll) - used);
}

/** F-11: for a reason of the policy and no other: no department and no approver stops the customer's clock. */
export const pausePromise: Decide<PauseCommands['pausePromise']> = (context, { reason, until, replyId }) => {
  const { rules, state, by, now } = context;
  const { hours, pause } = rules.policy;
  if (!pause.reasons.includes(reason)) return refuse('F-11', 'pauseReasonNotAllowed', { reason });
  if (until !== undefined && until <= now) return refuse('F-11', 'pauseEndsInThePast');
  const latest = addOfficeTime(rulesOf(rules, state).calendar, hours, now, leftToPause(context)).at;
  if (until !== undefined && until > latest) return refuse('F-11', 'pauseTooLong', { until: latest });
  return [
    {
      type: 'promisePaused',
      n: pausesOf(state).length + 1,
      reason,
      endsAt: until ?? latest,
      replyId,
      by: personOf(by).id,
    },
  ];
};

export const resumePromise: Decide<PauseCommands['resumePromise']> = ({ rules, state, by, now }, payload) => {
  const pause = openPause(state);
  if (!pause) return refuse('F-11', 'promiseNotPaused');
  return [resumed({ rules, state }, pause, now, { why: 'asked', by: personOf(by).id, ...payload })];
};

/** F-11: at its limit a pause ends by itself. */
export const pauseRing: Ring = (context, ring) => {
  const pause = openPause(context.state);
  if (ring.percent < 100 || !pause) return clockEvents(context, ring);
  return [resumed(context, pause, pause.endsAt, { why: 'limit' })];
};

/** The promise goes on, later by exactly the office time that it stood still. */
function resumed(
  { rules, state }: Pick<Context, 'rules' | 'state'>,
  { n, from }: Pause,
  at: Instant,
  more: Pick<Extract<PauseEvent, { type: 'promiseResumed' }>, 'why' | 'by' | 'noteId'>,
): ComplaintEvent {
  const to = at > from ? at : from;
  const pauses = pausesOf(state).map((p) => (p.n === n ? { ...p, to } : p));
  return { type: 'promiseResumed', n, to, ...promiseDue(rules, { ...state, pauses }), ...more };
}

/** What we waited for is there, or the case went on without it: the pause is over. */
export function endOfPause(context: Context, events: readonly ComplaintEvent[]): ComplaintEvent[] {
  const pause = openPause(context.state);
  const end = pause && events.flatMap((event) => reasonToEnd(context, pause.reason, event))[0];
  return end ? [resumed(context, pause, end.at, { why: end.why })] : [];
}

type End = { at: Instant; why: 'received' | 'resultDelivered' | 'concluded' };

function reasonToEnd({ rules, now }: Context, reason: string, event: ComplaintEvent): End[] {
  if (event.type === 'promiseMet') return [{ at: event.deliveredAt, why: 'resultDelivered' }];
  if (event.type === 'complaintConcluded') return [{ at: now, why: 'concluded' }];
  const isAwaited = event.type === 'evidenceAdded' && rules.policy.pause.endsWithEvidence.includes(reason);
  return isAwaited ? [{ at: now, why: 'received' }] : [];
}

/** R-5, S-35: the supervisor hears of it; no clock of the customer stops. */
export const recordColdHandling: Decide<PauseCommands['recordColdHandling']> = (
  { rules, state, by },
  { noteId },
) => [
  { type: 'coldHandlingRecorded', noteId, by: personOf(by).id },
  ...raise(state, { kind: 'coldHandling', audience: rules.policy.coldHandling.tell, rule: 'S-35' }),
];

/** Whether the promise still runs towards its end: only then it can be paused or extended. */
export const promiseRuns = (state: ComplaintState): boolean =>
  state.kind === 'complaint' && !state.promiseMetAt && !state.outcome && !state.promiseBrokenAt;
