import { z } from 'zod';
import {
  type Assessment,
  severities,
  type TriageCommands,
  urgencies,
} from '../../../../workflows/complaint/triage/messages';
import { type GradeFacts, grades } from '../../../../workflows/contracts/policy';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { inDepartments, noteId, noteOnly } from '../body-parts';
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

/** What is left out follows from category, grade and policy (S-14). */
const assessment = z.strictObject({
  nature: f.code.optional(),
  severity: z.enum(severities).optional(),
  urgency: z.enum(urgencies).optional(),
  department: f.departmentCode.optional(),
}) satisfies z.ZodType<Partial<Assessment>>;

export const triageBodies: { [N in keyof TriageCommands]: CommandBody } = {
  gradeComplaint: commandBody<TriageCommands['gradeComplaint']>()(
    'Take the grade from the policy table (S-15)',
    z.strictObject({
      facts: gradeFacts,
      override: z.enum(grades).optional(),
      assessment: assessment.optional(),
      category: f.code.optional(),
      note: f.note.optional(),
    }),
    async ({ note, category, ...body }, p) => {
      await inDepartments([body.assessment?.department], p, 'assessment.department');
      const complainedAbout = await p.complainedAbout();
      return {
        ...body,
        ...(category !== undefined && { category: await p.category('category', category) }),
        ...(complainedAbout && { complainedAbout }),
        ...noteId(note, p),
      };
    },
  ),
  assignComplaint: commandBody<TriageCommands['assignComplaint']>()(
    'Hand the complaint to a department and a handler (S-23)',
    z.strictObject({
      department: f.departmentCode,
      handler: f.staffId,
      owner: f.staffId.optional(),
      note: f.note.optional(),
    }),
    async ({ department, handler, owner, note }, p) => ({
      department: await p.department('department', department),
      handler: await p.person('handler', handler),
      ...(owner !== undefined && { owner: await p.person('owner', owner) }),
      ...noteId(note, p),
    }),
  ),
  signEscalation: commandBody<TriageCommands['signEscalation']>()(
    'Sign as owner of a major complaint (S-16)',
    noteOnly,
    ({ note }, p) => noteId(note, p),
  ),
};
