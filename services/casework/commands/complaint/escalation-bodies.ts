import { z } from 'zod';
import { type EscalationCommands, flows } from '../../../../workflows/complaint/escalation/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const escalationBodies: { [N in keyof EscalationCommands]: CommandBody } = {
  escalateComplaint: commandBody<EscalationCommands['escalateComplaint']>()(
    'Send the complaint up by one of the three flows (S-40)',
    z.strictObject({ flow: z.enum(flows), note: f.note }),
    ({ flow, note }, p) => ({ flow, noteId: p.internalNote('note', note) }),
  ),
  acceptEscalation: commandBody<EscalationCommands['acceptEscalation']>()(
    'Sign for an escalation (S-40)',
    z.strictObject({ n: z.number().int().min(1).max(1000), note: f.note.optional() }),
    ({ n, note }, p) => ({ n, ...noteId(note, p) }),
  ),
};
