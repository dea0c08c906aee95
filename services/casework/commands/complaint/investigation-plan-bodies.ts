import { z } from 'zod';
import type { InvestigationPlanCommands } from '../../../../workflows/complaint/investigation-plan/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const investigationPlanBodies: { [N in keyof InvestigationPlanCommands]: CommandBody } = {
  planInvestigation: commandBody<InvestigationPlanCommands['planInvestigation']>()(
    'Plan the investigation, and begin it where nobody has (S-25)',
    z.strictObject({
      goal: f.note,
      /** Codes of the information needed. */
      needed: z.array(f.code).max(20),
      steps: z
        .array(z.strictObject({ what: f.code, owner: f.staffId, dueAt: f.instant }))
        .min(1)
        .max(20),
    }),
    async ({ goal, needed, steps }, p) => ({
      goalId: p.internalNote('goal', goal),
      needed,
      steps: await Promise.all(
        steps.map(async ({ owner, ...step }, i) => ({
          ...step,
          owner: await p.person(`steps.${i}.owner`, owner),
        })),
      ),
    }),
  ),
  finishInvestigationStep: commandBody<InvestigationPlanCommands['finishInvestigationStep']>()(
    'Mark a step of the investigation as done (S-25)',
    z.strictObject({ stepId: f.key, note: f.note.optional() }),
    ({ stepId, note }, p) => ({ stepId, ...noteId(note, p) }),
  ),
};
