import { refuse } from '../../contracts/message';
import { addDuration } from '../../policies/working-time';
import type { Decide } from '../rules';
import { calendarOf, declined, personOf, raise } from '../rules';
import type { NatureCommands, NatureFacts } from './messages';

/**
 * S-90. A complaint that was taken for something else was a complaint from its first word: its clocks count from
 * `receivedAt`, late or not. When the customer complained only later, they count from when those words reached
 * us. A complaint becomes something else by the customer's own word alone: no promise is ended at the desk.
 */
export const convertKind: Decide<NatureCommands['convertKind']> = (
  { rules, state, by, now },
  { to, saidAt, proof, noteId },
) => {
  const from = state.kind;
  const converted = { type: 'kindConverted' as const, from, to, proof, noteId, by: personOf(by).id };
  if (to === from) return refuse('S-90', 'sameKind');
  if (to !== 'complaint') {
    if (saidAt) return refuse('S-90', 'saidAtOfComplaint');
    return from === 'complaint' && !proof ? refuse('S-90', 'conversionNeedsProof') : [converted];
  }
  const receivedAt = saidAt ?? state.receivedAt;
  if (receivedAt < state.receivedAt || receivedAt > now) return refuse('S-90', 'saidAtImpossible');
  const calendar = calendarOf(rules, state);
  const { limit } = rules.policy.clocks.promise!;
  const { at, workingDays = [], provisional } = addDuration(calendar, rules.policy.hours, receivedAt, limit);
  return [
    {
      ...converted,
      receivedAt,
      promise: { dueAt: at, workingDays, calendarVersion: calendar.version, provisional },
    },
  ];
};

/** S-13: looked into and recorded; nobody is turned away by it. */
export const recordIdentityCheck: Decide<NatureCommands['recordIdentityCheck']> = ({ by }, payload) => [
  { type: 'identityChecked', ...payload, by: personOf(by).id },
];

export const partyAdded: Decide<NatureFacts['partyAdded']> = (_context, payload) => [
  { type: 'partyAdded', ...payload },
];

/** S-90: whoever handles it from here is named by the task. */
export const reportSetApart: Decide<NatureFacts['reportSetApart']> = ({ state }, { reason }) =>
  state.apart
    ? declined('reportSetApart', refuse('S-90', 'alreadyApart'))
    : [
        { type: 'reportSetApart', reason },
        ...raise(state, { kind: 'reportSetApart', audience: 'legal', rule: 'S-90' }),
      ];
