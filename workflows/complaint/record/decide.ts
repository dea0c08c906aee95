import { whyNotCalmed } from '../calming/decide';
import type { Decide } from '../rules';
import { personOf, raise } from '../rules';
import type { RecordCommands, RecordFacts } from './messages';

/** a two-way contact meets the first contact, or so many logged tries. */
export const recordContact: Decide<RecordCommands['recordContact']> = (context, payload) => {
  const { rules, state, by } = context;
  const refused = whyNotCalmed(context, payload);
  if (refused) return refused;
  const meets = payload.reached || state.contact.tries + 1 >= rules.policy.firstContact.tries;
  return [{ type: 'contactRecorded', ...payload, by: personOf(by).id, meets }];
};

export const recordCompleted: Decide<RecordFacts['recordCompleted']> = (_context, payload) => [
  { type: 'recordCompleted', missing: payload.missing },
];

export const evidenceAdded: Decide<RecordFacts['evidenceAdded']> = (_context, payload) => [
  { type: 'evidenceAdded', ...payload },
];

/** What a customer writes always reaches somebody. */
export const customerWrote: Decide<RecordFacts['customerWrote']> = ({ state }, payload) => [
  { type: 'customerWrote', messageId: payload.messageId },
  ...raise(state, { kind: 'customerWrote', audience: 'handler', rule: 'S-34', about: payload.messageId }),
];
