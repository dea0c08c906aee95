import { refuse } from '../../contracts/message';
import type { ComplaintEvent } from '../events';
import type { Context, Decide } from '../rules';
import { asPerson, isComplainedAbout, personOf, raise } from '../rules';
import type { InternalNoteId } from '../vocabulary';
import type { TransferCommands } from './messages';
import { managerDecides, pendingTransfer } from './state';

export const transferComplaint: Decide<TransferCommands['transferComplaint']> = ({ state, by }, payload) => {
  if (payload.department === state.department) return refuse('S-23', 'transferToSameDepartment');
  return [
    {
      type: 'transferRequested',
      n: (state.transfers?.length ?? 0) + 1,
      from: state.department,
      to: payload.department,
      by: personOf(by).id,
      noteId: payload.noteId,
    },
  ];
};

/** S-23: from the signature on the receiving department is accountable; L-02 holds for its handler too. */
export const signForTransfer: Decide<TransferCommands['signForTransfer']> = ({ state, by }, payload) => {
  const person = personOf(by);
  const { n, to } = pendingTransfer(state)!;
  const handler = payload.handler ?? asPerson(person);
  if (isComplainedAbout(state, handler)) return refuse('L-02', 'handlerComplainedAbout');
  if (handler.department !== to && handler.level < 3) {
    return refuse('S-23', 'handlerOfOtherDepartment', { department: to });
  }
  return [
    { type: 'transferSigned', n, by: person.id, noteId: payload.noteId },
    { type: 'complaintAssigned', department: to, handler, by: person.id },
  ];
};

export const returnTransfer: Decide<TransferCommands['returnTransfer']> = (context, payload) =>
  returned(context, { reason: 'refused', by: personOf(context.by).id, noteId: payload.noteId });

/** The transfer goes back to where it came from; once too often, the complaint manager decides (S-23, F-19). */
export function returned(
  { rules, state }: Context,
  why: { reason: 'refused' | 'notSigned'; by?: string; noteId?: InternalNoteId },
): ComplaintEvent[] {
  const bounces = (state.bounces ?? 0) + 1;
  return [
    { type: 'transferReturned', n: pendingTransfer(state)!.n, bounces, ...why },
    ...(managerDecides(rules, { bounces })
      ? raise(state, { kind: 'transferDisputed', audience: 'complaint-manager', rule: 'S-23' })
      : []),
  ];
}
