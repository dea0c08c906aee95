import { z } from 'zod';
import type { RestatementCommands } from '../../../../workflows/complaint/restatement/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, proven } from '../body-parts';
import * as f from '../field-schemas';

export const restatementBodies: { [N in keyof RestatementCommands]: CommandBody } = {
  confirmRestatement: commandBody<RestatementCommands['confirmRestatement']>()(
    'The matter and the demand in our words, confirmed by the customer; a two-way contact as well (S-06)',
    z.strictObject({
      restatement: f.reply,
      restatementLanguage: f.replyLanguage.optional(),
      proof: f.proof,
      confirmedAt: f.instant.optional(),
      /** What was done in the same contact to calm the customer (S-24). */
      calmed: f.calmed.optional(),
    }),
    ({ restatement, restatementLanguage, proof, ...body }, p) => ({
      ...body,
      restatementId: p.customerText('restatement', restatement, restatementLanguage),
      proof: proven(proof, p),
    }),
  ),
  skipRestatement: commandBody<RestatementCommands['skipRestatement']>()(
    'Go on without it, for a reason that policy knows (S-06)',
    z.strictObject({ reason: f.code, note: f.note.optional() }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
};
