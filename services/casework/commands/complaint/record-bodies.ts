import { z } from 'zod';
import type { RecordCommands } from '../../../../workflows/complaint/record/messages';
import { media } from '../../../../workflows/complaint/vocabulary';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const recordBodies: { [N in keyof RecordCommands]: CommandBody } = {
  recordContact: commandBody<RecordCommands['recordContact']>()(
    'Record a try to reach the customer (S-07)',
    z.strictObject({
      medium: z.enum(media),
      reached: z.boolean(),
      /** What was done in it to calm the customer: items of the policy's checklist (S-24). */
      calmed: f.calmed.optional(),
      note: f.note.optional(),
    }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
};
