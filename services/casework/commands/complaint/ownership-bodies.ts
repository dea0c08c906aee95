import type { OwnershipCommands } from '../../../../workflows/complaint/ownership/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';

export const ownershipBodies: { [N in keyof OwnershipCommands]: CommandBody } = {
  claimComplaint: commandBody<OwnershipCommands['claimComplaint']>()(
    'Take a complaint that nobody handles yet (F-18)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  takeOver: commandBody<OwnershipCommands['takeOver']>()(
    'Become the owner of the complaint in person 包案 (S-85)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
};
