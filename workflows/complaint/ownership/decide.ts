import { refuse } from '../../contracts/message';
import { assigned } from '../triage/decide';
import type { Decide } from '../rules';
import { asPerson, personOf } from '../rules';
import type { OwnershipCommands } from './messages';

/** F-18: an assignment to oneself. Messages are taken one at a time, so of any number of claims one wins. */
export const claimComplaint: Decide<OwnershipCommands['claimComplaint']> = (context, payload) => {
  const person = personOf(context.by);
  if (!person.department) return refuse('S-14', 'departmentMissing');
  return assigned(context, {
    ...payload,
    department: person.department,
    handler: asPerson(person),
    owner: person,
  });
};

export const takeOver: Decide<OwnershipCommands['takeOver']> = ({ by }, payload) => {
  return [{ type: 'ownerTaken', owner: asPerson(personOf(by)), noteId: payload.noteId }];
};
