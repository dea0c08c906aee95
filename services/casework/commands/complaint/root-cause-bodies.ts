import { z } from 'zod';
import type { RootCauseCommands } from '../../../../workflows/complaint/root-cause/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const rootCauseBodies: { [N in keyof RootCauseCommands]: CommandBody } = {
  recordRootCause: commandBody<RootCauseCommands['recordRootCause']>()(
    'Name the root cause, by the responsible department (S-27, R-21)',
    z.strictObject({ rootCause: f.code, note: f.note.optional() }),
    ({ rootCause, note }, p) => ({ rootCause, ...noteId(note, p) }),
  ),
};
