import { refuse } from '../../contracts/message';
import type { Rules } from '../../contracts/policy';
import type { ComplaintEvent } from '../events';
import type { Decide } from '../rules';
import { declined, personOf, raise } from '../rules';
import type { ComplaintState } from '../state';
import type { Purpose } from '../vocabulary';
import type { ReplyCommands, ReplyFacts } from './messages';
import { isResult } from './results';

export const sendStageReply: Decide<ReplyCommands['sendStageReply']> = ({ by }, payload) => {
  // a substantive response carries the findings so far and the next date.
  if (payload.substantive && !payload.nextNewsAt) return refuse('R-15', 'substantiveNeedsNextDate');
  return [{ type: 'stageReplySent', ...payload, by: personOf(by).id }];
};

/** What the delivery of a message means for the case. */
function delivered(
  state: ComplaintState,
  purpose: Purpose,
  at: string,
  key: { deliveryKey?: string },
): ComplaintEvent[] {
  return isResult(state, purpose) && !state.promiseMetAt && state.kind === 'complaint'
    ? [{ type: 'promiseMet', deliveredAt: at, ...key }]
    : [];
}

/** Outcome of telling the customer: delivered, to be printed and handed over, or failed (then a person must act). */
export const customerTold: Decide<ReplyFacts['customerTold']> = ({ rules, state, now }, payload) => {
  const { deliveryKey, purpose, outcome, medium, failure, offerId } = payload;
  const key = keyOf(rules, deliveryKey);
  const deliveredAt = payload.deliveredAt ?? now;
  if (outcome === 'delivered') {
    const told: ComplaintEvent =
      purpose === 'acknowledgement'
        ? { type: 'complaintAcknowledged', medium, deliveredAt, ...key }
        : purpose === 'offer' && offerId
          ? { type: 'offerDelivered', offerId, medium, deliveredAt, ...key }
          : { type: 'customerTold', deliveryKey, purpose, outcome, medium, deliveredAt };
    return [told, ...delivered(state, purpose, deliveredAt, key)];
  }
  return [
    { type: 'customerTold', deliveryKey, purpose, outcome, medium, failure },
    ...raise(state, {
      kind: outcome === 'toPrint' ? 'printLetter' : 'deliveryFailed',
      audience: 'handler',
      rule: 'R-15',
      about: deliveryKey,
    }),
  ];
};

/** Since logic 2 what a delivery met names the delivery, so that a bounce undoes it. */
const keyOf = (rules: Rules, deliveryKey: string) => (rules.logic >= 2 ? { deliveryKey } : {});

/** what came back later was not delivered: what it had met runs again, and a person must find another way. */
export const deliveryBounced: Decide<ReplyFacts['deliveryBounced']> = ({ state }, payload) =>
  state.undelivered[payload.deliveryKey]
    ? declined('deliveryBounced', refuse('R-15', 'alreadyUndelivered'))
    : [
        { type: 'deliveryBounced', ...payload },
        ...raise(state, {
          kind: 'deliveryFailed',
          audience: 'handler',
          rule: 'R-15',
          about: payload.deliveryKey,
        }),
      ];

/** print, phone and counter are delivered when staff record it with proof. */
export const recordDelivery: Decide<ReplyCommands['recordDelivery']> = (
  { rules, state, by, now },
  payload,
) => {
  const pending = state.undelivered[payload.deliveryKey];
  if (!pending) return refuse('R-15', 'nothingUndelivered');
  const { purpose } = pending;
  const offer = state.offers.at(-1);
  const key = keyOf(rules, payload.deliveryKey);
  const events: ComplaintEvent[] = [{ type: 'deliveryRecorded', ...payload, purpose, by: personOf(by).id }];
  if (purpose === 'acknowledgement') {
    events.push({
      type: 'complaintAcknowledged',
      medium: payload.proof.medium,
      deliveredAt: now,
      ...key,
    });
  }
  if (purpose === 'offer' && offer) {
    events.push({
      type: 'offerDelivered',
      offerId: offer.offerId,
      medium: payload.proof.medium,
      deliveredAt: now,
      ...key,
    });
  }
  const tasks = state.tasks.filter((t) => t.about === payload.deliveryKey);
  return [
    ...events,
    ...delivered(state, purpose, now, key),
    ...tasks.map((t): ComplaintEvent => ({ type: 'taskResolved', taskId: t.id, by: personOf(by).id })),
  ];
};

/** Whom a notice reached; nobody reached is a task for the complaint manager. */
export const staffTold: Decide<ReplyFacts['staffTold']> = ({ state }, payload) => [
  { type: 'staffTold', ...payload },
  ...(payload.persons.length === 0
    ? raise(state, {
        kind: 'nobodyReached',
        audience: 'complaint-manager',
        rule: 'S-40',
        about: payload.deliveryKey,
      })
    : []),
];
