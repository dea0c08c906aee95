import { z } from 'zod';
import type { TriageCommands } from '../../../../workflows/complaint/triage/messages';
import type { GradeFacts } from '../../../../workflows/contracts/policy';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

const gradeFacts = z.strictObject({
  harmToPerson: z.boolean().optional(),
  hazard: z.enum(['shock', 'fire', 'scald', 'poison']).optional(),
  assessedLossFen: f.amountFen.optional(),
  customersAffected: z.number().int().min(0).max(10_000_000).optional(),
  incidentMember: z.boolean().optional(),
  mediaActing: z.boolean().optional(),
  regulatorActing: z.boolean().optional(),
  lawsuitFiled: z.boolean().optional(),
  mediaThreatened: z.boolean().optional(),
  lawsuitThreatened: z.boolean().optional(),
  emotionalIntensity: z.number().int().min(1).max(5).optional(),
  repeatWithin30Days: z.boolean().optional(),
}) satisfies z.ZodType<GradeFacts>;

export const triageBodies: { [N in keyof TriageCommands]: CommandBody } = {
  gradeComplaint: commandBody<TriageCommands['gradeComplaint']>()(
    'Take the grade from the policy table (S-15)',
    z.strictObject({ facts: gradeFacts, note: f.note.optional() }),
    ({ note, ...body }, p) => ({ ...body, ...noteId(note, p) }),
  ),
  assignComplaint: commandBody<TriageCommands['assignComplaint']>()(
    'Hand the complaint to a department and a handler (S-23)',
    z.strictObject({ department: f.departmentCode, handler: f.staffId, note: f.note.optional() }),
    async ({ department, handler, note }, p) => ({
      department: await p.department('department', department),
      handler: await p.person('handler', handler),
      ...noteId(note, p),
    }),
  ),
  signEscalation: commandBody<TriageCommands['signEscalation']>()(
    'Sign as owner of a major complaint (S-16)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
};
