import { z } from 'zod';
import type { AccountabilityCommands } from '../../../workflows/accountability/messages';
import { type CommandBody, commandBody } from '../../shared/cases/command-body';
import { note } from '../../shared/cases/field-schemas';

/** The commands of a reward/penalty submission. */
export const accountabilityCommands: { [N in keyof AccountabilityCommands]: CommandBody } = {
  approveSubmission: commandBody<AccountabilityCommands['approveSubmission']>()(
    'Approve the submission; HR and an executive both must (S-50)',
    z.strictObject({ note: note.optional() }),
    (body, p) => (body.note === undefined ? {} : { noteId: p.internalNote('note', body.note) }),
  ),
  refuseSubmission: commandBody<AccountabilityCommands['refuseSubmission']>()(
    'Refuse the submission; one refusal ends it (S-50)',
    z.strictObject({ reason: note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
};
