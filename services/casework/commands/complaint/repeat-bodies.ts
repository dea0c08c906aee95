import { z } from 'zod';
import type { RepeatCommands } from '../../../../workflows/complaint/repeat/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import * as f from '../field-schemas';
import { otherComplaint } from './links-bodies';

export const repeatBodies: { [N in keyof RepeatCommands]: CommandBody } = {
  recordRepeat: commandBody<RepeatCommands['recordRepeat']>()(
    'Log that the same matter came again without a new fact (R-19)',
    z.strictObject({ earlier: f.code.optional(), note: f.note }),
    async ({ earlier, note }, p) => ({
      ...(earlier !== undefined && { earlier: await otherComplaint('earlier', earlier, p) }),
      noteId: p.internalNote('note', note),
    }),
  ),
  sendRepeatReply: commandBody<RepeatCommands['sendRepeatReply']>()(
    'Answer a repeat shortly; the letter names the earlier reply and the outside route (R-19)',
    z.strictObject({ reply: f.reply, replyLanguage: f.replyLanguage.optional() }),
    ({ reply, replyLanguage }, p) => ({ replyId: p.customerText('reply', reply, replyLanguage) }),
  ),
  correctRepeat: commandBody<RepeatCommands['correctRepeat']>()(
    'There is a new fact after all: a normal case again (R-19)',
    z.strictObject({ note: f.note }),
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
};
