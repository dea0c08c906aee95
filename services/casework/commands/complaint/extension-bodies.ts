import { z } from 'zod';
import type { ExtensionCommands } from '../../../../workflows/complaint/extension/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

export const extensionBodies: { [N in keyof ExtensionCommands]: CommandBody } = {
  requestExtension: commandBody<ExtensionCommands['requestExtension']>()(
    'Ask for more working days before the promise ends (L-05)',
    z.strictObject({
      days: z.number().int().min(1).max(250),
      reason: f.code,
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    ({ reply, replyLanguage, ...body }, p) => ({
      ...body,
      replyId: p.customerText('reply', reply, replyLanguage),
    }),
  ),
  approveExtension: commandBody<ExtensionCommands['approveExtension']>()(
    'Approve the extension that was asked for (L-05)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  refuseExtension: commandBody<ExtensionCommands['refuseExtension']>()(
    'Refuse the extension that was asked for (L-05)',
    z.strictObject({ note: f.note }),
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
};
