import { refuse } from '../../contracts/message';
import type { ComplaintEvent } from '../events';
import { type Decide, isComplainedAbout, personOf } from '../rules';
import type { InvestigationPlanCommands } from './messages';

/** S-25: an investigation starts at once, with its goal, the information needed, and steps that have an owner and a date. */
export const planInvestigation: Decide<InvestigationPlanCommands['planInvestigation']> = (
  { state, by, now },
  { goalId, needed, steps },
) => {
  const person = personOf(by);
  if (steps.length === 0) return refuse('S-25', 'planWithoutSteps');
  if (steps.some((s) => s.dueAt <= now)) return refuse('S-25', 'stepDueInThePast');
  if (steps.some((s) => isComplainedAbout(state, s.owner))) return refuse('L-02', 'ownerComplainedAbout');
  const version = (state.investigationPlan?.version ?? 0) + 1;
  const started: ComplaintEvent[] =
    state.stage === 'assigned' ? [{ type: 'investigationStarted', by: person.id }] : [];
  return [
    ...started,
    {
      type: 'investigationPlanned',
      goalId,
      needed: [...new Set(needed)],
      steps: steps.map(({ what, owner, dueAt }, i) => ({
        stepId: `${version}.${i + 1}`,
        what,
        owner: owner.id,
        dueAt,
      })),
      by: person.id,
    },
  ];
};

export const finishInvestigationStep: Decide<InvestigationPlanCommands['finishInvestigationStep']> = (
  { state, by },
  { stepId, noteId },
) => {
  const step = state.investigationPlan?.steps.find((s) => s.stepId === stepId);
  if (!step) return refuse('S-25', 'unknownStep');
  if (step.doneAt) return refuse('S-25', 'stepFinished');
  return [{ type: 'investigationStepFinished', stepId, noteId, by: personOf(by).id }];
};
