import { z } from 'zod';
import type { InterimCommands } from '../../../../workflows/complaint/interim/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { proven } from '../body-parts';
import * as f from '../field-schemas';

export const interimBodies: { [N in keyof InterimCommands]: CommandBody } = {
  takeInterimMeasure: commandBody<InterimCommands['takeInterimMeasure']>()(
    'Help before the finding, without admitting anything (S-16)',
    z.strictObject({
      measure: f.code,
      amountFen: f.amountFen.optional(),
      proof: f.proof.optional(),
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
    }),
    async ({ proof, reply, replyLanguage, ...body }, p) => ({
      ...body,
      ...(proof && { proof: proven(proof, p) }),
      replyId: p.customerText('reply', reply, replyLanguage),
      authority: await p.authority(),
    }),
  ),
};
