import { z } from 'zod';
import type { IntentCommands } from '../../../../workflows/complaint/intent/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

const withReason = z.strictObject({ note: f.note });

export const intentBodies: { [N in keyof IntentCommands]: CommandBody } = {
  sendClarification: commandBody<IntentCommands['sendClarification']>()(
    'Explain a misunderstanding to the customer (S-91)',
    z.strictObject({ reply: f.reply, replyLanguage: f.replyLanguage.optional() }),
    ({ reply, replyLanguage }, p) => ({ replyId: p.customerText('reply', reply, replyLanguage) }),
  ),
  proposeIntentLabel: commandBody<IntentCommands['proposeIntentLabel']>()(
    'Propose the label 疑似异常投诉(待复核), on evidence (R-11)',
    z.strictObject({ evidenceIds: z.array(f.code).min(1).max(50), note: f.note }),
    ({ evidenceIds, note }, p) => ({
      evidenceIds: [...new Set(evidenceIds)],
      noteId: p.internalNote('note', note),
    }),
  ),
  confirmIntentLabel: commandBody<IntentCommands['confirmIntentLabel']>()(
    'Confirm the label, as the second person (R-11)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  rejectIntentLabel: commandBody<IntentCommands['rejectIntentLabel']>()(
    'Reject the proposed label (R-11)',
    withReason,
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
  askIntentReview: commandBody<IntentCommands['askIntentReview']>()(
    'Ask for a review of the label (R-11)',
    withReason,
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
  reviewIntentLabel: commandBody<IntentCommands['reviewIntentLabel']>()(
    'Uphold or lift the label, as a third person (R-11)',
    z.strictObject({ upheld: z.boolean(), note: f.note }),
    ({ upheld, note }, p) => ({ upheld, noteId: p.internalNote('note', note) }),
  ),
};
