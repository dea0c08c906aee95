import { refuse } from '../../contracts/message';
import { officeTimeOf } from '../../policies/pausing';
import { officeTimeBetween, parseDuration } from '../../policies/working-time';
import type { ComplaintEvent } from '../events';
import { openPause } from '../pause/state';
import { promiseRuns } from '../pause/decide';
import { promiseDue } from '../promise/due';
import { type Decide, personOf, raise, type Ring, rulesOf, clockEvents } from '../rules';
import type { ComplaintState } from '../state';
import type { Requirement } from '../subject';
import type { ExtensionCommands } from './messages';
import { approved, extensionsOf, openExtension } from './state';

/** L-05: by the handler, while there is time to decide, one at a time and not more often than policy allows. */
export const mayRequest: Requirement = ({ rules, state, by, now }) => {
  const { before, times } = rules.policy.extension;
  const { hours } = rules.policy;
  if (!promiseRuns(state)) return refuse('L-05', 'promiseNotRunning');
  if (by.kind !== 'person' || by.id !== state.handler?.id) return refuse('L-05', 'extensionByHandler');
  if (openPause(state)) return refuse('L-05', 'promiseAlreadyPaused');
  if (openExtension(state)) return refuse('L-05', 'extensionOpen');
  if (approved(state).length >= times) return refuse('L-05', 'extensionsUsedUp', { times });
  const left = officeTimeBetween(rulesOf(rules, state).calendar, hours, now, state.promise.dueAt);
  return left < officeTimeOf(hours, before) ? refuse('L-05', 'extensionTooLate', { before }) : undefined;
};

export const requestExtension: Decide<ExtensionCommands['requestExtension']> = (
  { rules, state, by },
  payload,
) => {
  const { each, reasons } = rules.policy.extension;
  if (!reasons.includes(payload.reason)) return refuse('L-05', 'extensionReasonNotAllowed');
  if (payload.days > parseDuration(each).amount) return refuse('L-05', 'extensionTooLong', { each });
  return [
    {
      type: 'extensionRequested',
      n: extensionsOf(state).length + 1,
      ...payload,
      by: personOf(by).id,
    },
  ];
};

/** There must be something to decide, and nobody decides what they asked themselves. */
export const mayDecide: Requirement = ({ state, by }) => {
  const asked = openExtension(state);
  if (!asked || !promiseRuns(state)) return refuse('L-05', 'noExtensionAsked');
  return by.kind === 'person' && by.id === asked.by ? refuse('L-05', 'ownExtension') : undefined;
};

/** L-05: the promise moves by office days; warnings that were told are not told again. */
export const approveExtension: Decide<ExtensionCommands['approveExtension']> = (
  { rules, state, by },
  payload,
) => {
  const asked = openExtension(state);
  if (!asked) return refuse('L-05', 'noExtensionAsked');
  const { n, days, reason, replyId } = asked;
  const extensions = extensionsOf(state).map((e) =>
    e.n === n ? { ...e, decision: 'approved' as const } : e,
  );
  const due = promiseDue(rules, { ...state, extensions });
  return [{ type: 'promiseExtended', n, days, reason, ...due, replyId, ...payload, by: personOf(by).id }];
};

export const refuseExtension: Decide<ExtensionCommands['refuseExtension']> = ({ state, by }, payload) => {
  const asked = openExtension(state);
  if (!asked) return refuse('L-05', 'noExtensionAsked');
  return refused(state, asked.n, { why: 'decided', by: personOf(by).id, ...payload });
};

/** L-05: undecided is refused when the promise's time comes. */
export const extensionRing: Ring = (context, ring) => {
  const asked = openExtension(context.state);
  if (ring.percent < 100 || !asked) return clockEvents(context, ring);
  return refused(context.state, asked.n, { why: 'undecided' });
};

/** The handler must know that the date stands. */
const refused = (
  state: ComplaintState,
  n: number,
  more: {
    why: 'decided' | 'undecided';
    by?: string;
    noteId?: ExtensionCommands['refuseExtension']['noteId'];
  },
): ComplaintEvent[] => [
  { type: 'extensionRefused', n, ...more },
  ...raise(state, { kind: 'extensionRefused', audience: 'handler', rule: 'L-05', about: String(n) }),
];
