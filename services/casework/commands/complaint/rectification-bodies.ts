import { z } from 'zod';
import type { RectificationCommands } from '../../../../workflows/complaint/rectification/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { proven } from '../body-parts';
import * as f from '../field-schemas';

export const rectificationBodies: { [N in keyof RectificationCommands]: CommandBody } = {
  planRectification: commandBody<RectificationCommands['planRectification']>()(
    'Have a department put its own house in order, by a date (S-51)',
    z.strictObject({ department: f.departmentCode, dueAt: f.instant, note: f.note }),
    async ({ department, dueAt, note }, p) => ({
      department: await p.department('department', department),
      dueAt,
      noteId: p.internalNote('note', note),
    }),
  ),
  reportRectification: commandBody<RectificationCommands['reportRectification']>()(
    'Tell the customer what was put right, without names of staff (S-51)',
    z.strictObject({ reply: f.reply, replyLanguage: f.replyLanguage.optional(), proof: f.proof }),
    ({ reply, replyLanguage, proof }, p) => ({
      replyId: p.customerText('reply', reply, replyLanguage),
      proof: proven(proof, p),
    }),
  ),
};
