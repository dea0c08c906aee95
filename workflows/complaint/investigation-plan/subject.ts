import type { Rules } from '../../contracts/policy';
import type { Clock } from '../../policies/clock';
import { clockOf } from '../../policies/working-time';
import { carriesPromise, type ComplaintState } from '../state';
import type { Subject } from '../subject';
import { finishInvestigationStep, planInvestigation } from './decide';
import type { InvestigationPlanEvent } from './events';
import type { InvestigationPlanCommands } from './messages';

/** What an investigation wants to know, who does what until when, and the limit for saying so (S-25). */
export const investigationPlan: Subject<InvestigationPlanCommands, object, InvestigationPlanEvent> = {
  since: 2,
  commands: {
    planInvestigation: {
      title: '制定调查计划',
      stages: ['assigned', 'investigating', 'diagnosing'],
      rule: 'S-25',
      decide: planInvestigation,
    },
    finishInvestigationStep: {
      title: '完成调查步骤',
      stages: ['investigating', 'diagnosing'],
      rule: 'S-25',
      decide: finishInvestigationStep,
    },
  },
  facts: {},
  folds: {
    investigationPlanned: (state, { goalId, needed, steps, at }) => {
      const before = state.investigationPlan;
      const done = before?.steps.filter((s) => s.doneAt) ?? [];
      return {
        ...state,
        investigationPlan: {
          version: (before?.version ?? 0) + 1,
          goalId,
          needed,
          firstAt: before?.firstAt ?? at,
          steps: [...done, ...steps.map((s) => ({ ...s, plannedAt: at }))],
        },
      };
    },
    investigationStepFinished: (state, { stepId, at }) => {
      const plan = state.investigationPlan!;
      const steps = plan.steps.map((s) => (s.stepId === stepId ? { ...s, doneAt: at } : s));
      return { ...state, investigationPlan: { ...plan, steps } };
    },
  },
  clocks,
  steps: (_rules, state, due, running) => [
    ...(state.stage === 'assigned' || (state.stage === 'investigating' && due('investigationPlan'))
      ? [
          {
            command: 'planInvestigation' as const,
            audience: 'handler' as const,
            rule: 'S-25',
            ...(due('investigationPlan') ?? due('promise')),
          },
        ]
      : []),
    ...running
      .filter((c) => c.kind === 'investigationStep')
      .map((c) => ({
        command: 'finishInvestigationStep' as const,
        audience: 'handler' as const,
        person: state.investigationPlan?.steps.find((s) => c.id.endsWith(`/${s.stepId}`))?.owner,
        rule: 'S-25',
        clock: c.id,
        dueAt: c.dueAt,
      })),
  ],
};

/** The plan within its hours of the assignment, each step until its date; the finding ends them all. */
function clocks(rules: Rules, state: ComplaintState): Clock[] {
  const { assignedAt, investigationPlan: plan } = state;
  if (!carriesPromise(state) || !assignedAt) return [];
  const over = state.finding?.at ?? state.concludedAt;
  return [
    clockOf(rules, 'investigationPlan', 1, assignedAt, { metAt: plan?.firstAt ?? over }),
    ...(plan?.steps ?? []).map((s) =>
      clockOf(rules, 'investigationStep', s.stepId, s.plannedAt, {
        dueAt: s.dueAt,
        metAt: s.doneAt ?? over,
      }),
    ),
  ];
}
