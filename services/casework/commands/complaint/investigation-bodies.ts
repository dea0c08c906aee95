import { z } from 'zod';
import {
  findings,
  type InvestigationCommands,
  triggers,
} from '../../../../workflows/complaint/investigation/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { inDepartments, known, noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

const persons = z.array(z.strictObject({ id: f.staffId, part: z.enum(['direct', 'leader']) })).max(20);

export const investigationBodies: { [N in keyof InvestigationCommands]: CommandBody } = {
  startInvestigation: commandBody<InvestigationCommands['startInvestigation']>()(
    'Begin the investigation (S-25)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
  recordFinding: commandBody<InvestigationCommands['recordFinding']>()(
    'Record the finding (S-27, S-28)',
    z.strictObject({
      finding: z.enum(findings),
      directCause: f.code.optional(),
      department: f.departmentCode.optional(),
      team: f.code.optional(),
      /** Durable goods, and when the customer got them (L-16). */
      durableGoods: z.strictObject({ deliveredOn: z.iso.date() }).optional(),
      triggers: z.array(z.enum(triggers)).max(triggers.length).optional(),
      persons: persons.optional(),
      reply: f.reply.optional(),
      replyLanguage: f.replyLanguage.optional(),
      note: f.note.optional(),
    }),
    async ({ note, reply, replyLanguage, ...body }, p) => {
      await known(body.persons ?? [], p);
      await inDepartments([body.department], p);
      return {
        ...body,
        ...(reply !== undefined && { replyId: p.customerText('reply', reply, replyLanguage) }),
        ...noteId(note, p),
      };
    },
  ),
  verifyMishandling: commandBody<InvestigationCommands['verifyMishandling']>()(
    'Establish that the complaint was handled badly (S-49)',
    z.strictObject({ persons: persons.min(1), department: f.departmentCode.optional(), note: f.note }),
    async ({ note, ...body }, p) => {
      await known(body.persons, p);
      await inDepartments([body.department], p);
      return { ...body, noteId: p.internalNote('note', note) };
    },
  ),
};
