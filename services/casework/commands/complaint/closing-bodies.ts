import { z } from 'zod';
import type { ClosingCommands } from '../../../../workflows/complaint/closing/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, proven } from '../body-parts';
import * as f from '../field-schemas';

export const closingBodies: { [N in keyof ClosingCommands]: CommandBody } = {
  concludeComplaint: commandBody<ClosingCommands['concludeComplaint']>()(
    'Conclude the complaint 办结 (R-13)',
    z.strictObject({ reply: f.reply.optional(), replyLanguage: f.replyLanguage.optional() }),
    ({ reply, replyLanguage }, p) =>
      reply === undefined ? {} : { replyId: p.customerText('reply', reply, replyLanguage) },
  ),
  recordWithdrawal: commandBody<ClosingCommands['recordWithdrawal']>()(
    'Record that the customer withdrew, with proof (L-04)',
    z.strictObject({ proof: f.proof }),
    ({ proof }, p) => ({ proof: proven(proof, p) }),
  ),
  recordCallBack: commandBody<ClosingCommands['recordCallBack']>()(
    'Record the call on day 7 (S-52)',
    z.strictObject({
      result: z.enum(['reached', 'unreachable', 'refused']),
      overall: z.number().int().min(1).max(5).optional(),
      solved: z.boolean().optional(),
      note: f.note.optional(),
    }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
};
