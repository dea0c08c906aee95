import { refuse } from '../../contracts/message';
import { whyNotCalmed } from '../calming/decide';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { Requirement } from '../subject';
import type { RestatedBefore, RestatementCommands } from './messages';

/** S-06. Somebody who confirms has been spoken with: it is a two-way contact as well. */
export const confirmRestatement: Decide<RestatementCommands['confirmRestatement']> = (context, payload) => {
  const { state, by, now } = context;
  const { restatementId, proof, confirmedAt = now, calmed } = payload;
  if (confirmedAt > now) return refuse('S-06', 'confirmedInFuture');
  if (confirmedAt < state.receivedAt) return refuse('S-06', 'confirmedBeforeReceived');
  const { id } = personOf(by);
  const { medium, noteId } = proof;
  const refused = whyNotCalmed(context, { calmed, medium, reached: true });
  if (refused) return refused;
  return [
    { type: 'contactRecorded', medium, reached: true, calmed, by: id, noteId, meets: true },
    { type: 'restatementConfirmed', restatementId, proof, confirmedAt, by: id },
  ];
};

/** S-06: the step is skipped for a reason that policy knows, never silently. */
export const skipRestatement: Decide<RestatementCommands['skipRestatement']> = (
  { rules, state, by },
  payload,
) => {
  if (state.restatement) return refuse('S-06', 'restatementDone');
  const reasons = rules.policy.restatement.skipReasons;
  if (!reasons.includes(payload.reason)) {
    return refuse('S-06', 'unknownSkipReason', { reasons: reasons.join(', ') });
  }
  return [{ type: 'restatementSkipped', ...payload, by: personOf(by).id }];
};

/** S-06: where policy says so, nothing is found before the customer confirmed what it is about. */
export const restated =
  (command: RestatedBefore): Requirement =>
  ({ rules, state }) =>
    state.restatement || !rules.policy.restatement.before.includes(command)
      ? undefined
      : refuse('S-06', 'restatementMissing');
