import { z } from 'zod';
import type { TaskCommands } from '../../../../workflows/complaint/tasks/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const tasksBodies: { [N in keyof TaskCommands]: CommandBody } = {
  resolveTask: commandBody<TaskCommands['resolveTask']>()(
    'Mark a task as done (S-33)',
    z.strictObject({ taskId: f.key, note: f.note.optional() }),
    ({ taskId, note }, p) => ({ taskId, ...noteId(note, p) }),
  ),
};
