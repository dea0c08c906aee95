import { z } from 'zod';
import { documents, type PublicOpinionCommands } from '../../../workflows/public-opinion/messages';
import { complaintCaseId } from '../../../workflows/contracts/ids';
import { type CommandBody, commandBody } from '../../shared/cases/command-body';
import { noteId, noteOnly } from './body-parts';
import * as f from './field-schemas';

const document = z.enum(documents);
const draft = z.number().int().min(1).max(10_000);

/** The commands of a public-opinion case (S-44). */
export const publicOpinionCommands: { [N in keyof PublicOpinionCommands]: CommandBody } = {
  draftDocument: commandBody<PublicOpinionCommands['draftDocument']>()(
    'Draft what the company says in public; approvals of the draft before fall away (S-44)',
    z.strictObject({ document, text: f.reply }),
    ({ document, text }, p) => ({ document, textId: p.internalNote('text', text) }),
  ),
  approveDocument: commandBody<PublicOpinionCommands['approveDocument']>()(
    'Approve a draft of somebody else (S-44)',
    z.strictObject({ document, draft, note: f.note.optional() }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
  refuseDocument: commandBody<PublicOpinionCommands['refuseDocument']>()(
    'Send a draft back with the reason (S-44)',
    z.strictObject({ document, draft, reason: f.note }),
    ({ reason, ...body }, p) => ({ ...body, reasonId: p.internalNote('reason', reason) }),
  ),
  waiveDocument: commandBody<PublicOpinionCommands['waiveDocument']>()(
    'Decide that a document is not needed this time (S-44)',
    z.strictObject({ document, reason: f.note }),
    ({ document, reason }, p) => ({ document, reasonId: p.internalNote('reason', reason) }),
  ),
  releaseDocuments: commandBody<PublicOpinionCommands['releaseDocuments']>()(
    'Release what is approved; ends the case (S-44)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  closePublicOpinion: commandBody<PublicOpinionCommands['closePublicOpinion']>()(
    'End the case without a word in public (S-44)',
    z.strictObject({ reason: f.note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
  linkToPublicOpinion: commandBody<PublicOpinionCommands['linkToPublicOpinion']>()(
    'Link a complaint that belongs to it (S-44)',
    z.strictObject({ complaintId: f.code, note: f.note.optional() }),
    async ({ complaintId, note }, p) => {
      await p.otherCase('complaintId', complaintCaseId(complaintId));
      return { complaintId, ...noteId(note, p) };
    },
  ),
};
