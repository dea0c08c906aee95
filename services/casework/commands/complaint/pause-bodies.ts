import { z } from 'zod';
import type { PauseCommands } from '../../../../workflows/complaint/pause/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

export const pauseBodies: { [N in keyof PauseCommands]: CommandBody } = {
  pausePromise: commandBody<PauseCommands['pausePromise']>()(
    'Let the promise stand still for a reason of the policy (F-11)',
    z.strictObject({
      reason: f.code,
      until: f.instant.optional(),
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    ({ reply, replyLanguage, ...body }, p) => ({
      ...body,
      replyId: p.customerText('reply', reply, replyLanguage),
    }),
  ),
  resumePromise: commandBody<PauseCommands['resumePromise']>()(
    'Let the promise go on (F-11)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  recordColdHandling: commandBody<PauseCommands['recordColdHandling']>()(
    'Report a case that is handled coldly to the supervisor (S-35, R-5)',
    z.strictObject({ note: f.note }),
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
};
