import { z } from 'zod';
import { harmless, type ReplyCommands } from '../../../../workflows/complaint/reply/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { proven } from '../body-parts';
import * as f from '../field-schemas';

export const replyBodies: { [N in keyof ReplyCommands]: CommandBody } = {
  sendStageReply: commandBody<ReplyCommands['sendStageReply']>()(
    'Tell the customer how things stand (S-34)',
    z.strictObject({
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
      substantive: z.boolean(),
      nextNewsAt: f.instant.optional(),
      says: z.array(z.enum(harmless)).max(harmless.length).optional(),
    }),
    ({ reply, replyLanguage, ...body }, p) => ({
      ...body,
      replyId: p.customerText('reply', reply, replyLanguage),
    }),
  ),
  recordDelivery: commandBody<ReplyCommands['recordDelivery']>()(
    'Record that a letter or a spoken message reached the customer (R-15)',
    z.strictObject({ deliveryKey: f.key, proof: f.proof }),
    ({ deliveryKey, proof }, p) => ({ deliveryKey, proof: proven(proof, p) }),
  ),
};
