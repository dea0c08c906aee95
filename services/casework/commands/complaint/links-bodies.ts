import { z } from 'zod';
import {
  linkKinds,
  type LinksCommands,
  type OtherComplaint,
} from '../../../../workflows/complaint/links/messages';
import type { ComplaintState } from '../../../../workflows/complaint/state';
import { complaintCaseId } from '../../../../workflows/contracts/ids';
import { type CommandBody, commandBody, type Preparation } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

/** What the rules need to know of another complaint, as it stands now. */
export async function otherComplaint(
  field: string,
  complaintId: string,
  p: Preparation,
): Promise<OtherComplaint> {
  const state = (await p.otherCase(field, complaintCaseId(complaintId))) as ComplaintState;
  return {
    complaintId,
    acceptanceNumber: state.acceptanceNumber,
    concluded: state.concludedAt !== undefined,
    ...(state.leading && { leading: state.leading.complaintId }),
    reviewed: state.review?.decidedAt !== undefined,
    ...(state.ended && { ended: true }),
  };
}

export const linksBodies: { [N in keyof LinksCommands]: CommandBody } = {
  linkComplaint: commandBody<LinksCommands['linkComplaint']>()(
    'Link another complaint; both sides record it, or this one alone when the other has ended: `oneSided` (L-06)',
    z.strictObject({ other: f.code, kind: z.enum(linkKinds), note: f.note.optional() }),
    async ({ other, kind, note }, p) => ({
      other: await otherComplaint('other', other, p),
      kind,
      ...noteId(note, p),
    }),
  ),
  mergeComplaint: commandBody<LinksCommands['mergeComplaint']>()(
    'Let another complaint lead the inner work 并单; this customer keeps clocks, reply and survey (L-06)',
    z.strictObject({ leading: f.code, note: f.note }),
    async ({ leading, note }, p) => ({
      leading: await otherComplaint('leading', leading, p),
      noteId: p.internalNote('note', note),
    }),
  ),
  takeOverFinding: commandBody<LinksCommands['takeOverFinding']>()(
    "Take over the leading complaint's finding, with this customer's own reply (L-06)",
    z.strictObject({ reply: f.reply.optional(), replyLanguage: f.replyLanguage.optional() }),
    ({ reply, replyLanguage }, p) =>
      reply === undefined ? {} : { replyId: p.customerText('reply', reply, replyLanguage) },
  ),
};
