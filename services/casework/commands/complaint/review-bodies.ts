import { z } from 'zod';
import type { ReviewCommands } from '../../../../workflows/complaint/review/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { inDepartments, noteId, proven } from '../body-parts';
import * as f from '../field-schemas';

export const reviewBodies: { [N in keyof ReviewCommands]: CommandBody } = {
  recordReviewRequest: commandBody<ReviewCommands['recordReviewRequest']>()(
    'Record that the customer asks for a review 复核, with proof (R-13)',
    z.strictObject({ proof: f.proof }),
    ({ proof }, p) => ({ proof: proven(proof, p) }),
  ),
  decideReview: commandBody<ReviewCommands['decideReview']>()(
    'Decide the review: upheld, or changed and back to the offer (R-13)',
    z.strictObject({
      result: z.enum(['upheld', 'changed']),
      finding: z
        .strictObject({
          finding: z.enum(['founded', 'partly']),
          directCause: f.code,
          department: f.departmentCode,
        })
        .optional(),
      reply: f.reply,
      replyLanguage: f.replyLanguage.optional(),
      note: f.note.optional(),
    }),
    async ({ reply, replyLanguage, note, ...body }, p) => {
      await inDepartments([body.finding?.department], p, 'finding.department');
      return { ...body, replyId: p.customerText('reply', reply, replyLanguage), ...noteId(note, p) };
    },
  ),
  reopenComplaint: commandBody<ReviewCommands['reopenComplaint']>()(
    'Take the concluded complaint up again on a new fact (R-13)',
    z.strictObject({ note: f.note, proof: f.proof }),
    ({ note, proof }, p) => ({ noteId: p.internalNote('note', note), proof: proven(proof, p) }),
  ),
};
