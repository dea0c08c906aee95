import type { Refusal } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import { openApproval } from '../approval/state';
import { isFounded } from '../investigation/state';
import { currentOffer } from '../offer/state';
import { actsFor } from '../rules';
import { type GuardContext, open, type Subject } from '../subject';
import { tellStaff } from '../telling';
import { clocks } from './clocks';
import { confirmPurchase, requestPlan, returnPlan, submitPlan } from './decide';
import type { PlanEvent } from './events';
import { folds } from './evolve';
import type { PlanCommands } from './messages';
import { plan as planRing } from './rings';
import { askedPlan, submittedPlan } from './state';

/** The plan that the responsible department writes, and what the purchase was worth (S-84, S-29, S-38). */
export const plan: Subject<PlanCommands, object, PlanEvent> = {
  since: 2,
  commands: {
    requestPlan: {
      title: '要求责任部门提交方案',
      stages: ['found', 'offered'],
      rule: 'S-84',
      unless: ({ state }) => {
        if (!isFounded(state)) return refuse('S-28', 'nothingToOffer');
        if (currentOffer(state)?.status === 'open') return refuse('S-32', 'offerOpen');
        if (openApproval(state)) return refuse('S-30', 'approvalPending');
        return askedPlan(state) ? refuse('S-84', 'planAsked') : undefined;
      },
      decide: requestPlan,
    },
    submitPlan: {
      title: '提交处理方案',
      stages: ['found', 'offered'],
      rule: 'S-84',
      unless: whyNotSubmit,
      decide: submitPlan,
    },
    returnPlan: {
      title: '退回方案',
      stages: ['found', 'offered'],
      rule: 'S-84',
      unless: ({ state }) => {
        if (openApproval(state)) return refuse('S-30', 'approvalPending');
        return submittedPlan(state) ? undefined : refuse('S-84', 'noPlanSubmitted');
      },
      decide: returnPlan,
    },
    confirmPurchase: { title: '核实购买信息', stages: open, rule: 'S-38', decide: confirmPurchase },
  },
  facts: {},
  folds,
  clocks,
  rings: { plan: planRing },
  effects: {
    planRequested: (_rules, state, { department }) =>
      tellStaff(
        state,
        ['department-head', 'department-staff'],
        'taskRaised',
        '请提交处理方案',
        { kind: 'planAsked' },
        department,
      ),
    planReturned: (_rules, state) =>
      tellStaff(
        state,
        ['department-head', 'department-staff'],
        'taskRaised',
        '方案被退回',
        { kind: 'planReturned' },
        askedPlan(state)?.department,
      ),
    planSubmitted: (_rules, state) =>
      tellStaff(state, ['handler'], 'taskRaised', '方案已提交', { kind: 'planSubmitted' }),
  },
  steps: (_rules, state, due) => {
    const asked = askedPlan(state);
    if (!asked || state.concludedAt) return [];
    return (['department-staff', 'department-head'] as const).map((audience) => ({
      command: 'submitPlan' as const,
      audience,
      department: asked.department,
      rule: 'S-84',
      ...due('plan'),
    }));
  },
};

/** Only people of the department asked write its plan. */
function whyNotSubmit({ state, by }: GuardContext): Refusal | undefined {
  const asked = askedPlan(state);
  if (!asked) return refuse('S-84', 'noPlanAsked');
  return actsFor(by, asked.department)
    ? undefined
    : refuse('S-84', 'notTheResponsible', { department: asked.department });
}
