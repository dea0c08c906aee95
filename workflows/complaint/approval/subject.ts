import type { Refusal } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import { whyNotDecide } from '../../policies/approval';
import type { ComplaintState } from '../state';
import { type GuardContext, type Subject } from '../subject';
import { actsFor } from '../rules';
import { tellStaff } from '../telling';
import { clocks, roundOf } from './clocks';
import { approvePlan, refusePlan } from './decide';
import type { ApprovalEvent } from './events';
import { folds } from './evolve';
import type { ApprovalCommands } from './messages';
import { planApproval } from './rings';
import { openApproval } from './state';

/** Approval of what its proposer may not promise alone (S-30, L-02, L-18). */
export const approval: Subject<ApprovalCommands, object, ApprovalEvent> = {
  since: 2,
  commands: {
    approvePlan: {
      title: '批准方案',
      stages: ['found', 'offered'],
      rule: 'S-30',
      unless: whyNot,
      decide: approvePlan,
    },
    refusePlan: {
      title: '驳回方案',
      stages: ['found', 'offered'],
      rule: 'S-30',
      unless: whyNot,
      decide: refusePlan,
    },
  },
  facts: {},
  folds,
  clocks,
  rings: { planApproval },
  requires: {
    makeOffer: pending,
    concludeComplaint: pending,
  },
  effects: {
    approvalRequested: (_rules, state, { parts }) =>
      ask(
        state,
        parts.map((p) => p.levels[p.level]!),
      ),
    approvalPassedOn: (_rules, state, { role }) => ask(state, [role]),
    approvalRefused: (_rules, state) =>
      tellStaff(state, ['handler'], 'taskRaised', '方案未获批准', { kind: 'planRefused' }),
  },
  steps: (_rules, state, _due, running) => {
    const waiting = openApproval(state);
    if (!waiting || state.concludedAt) return [];
    return waiting.parts
      .filter((p) => p.approvedBy === undefined)
      .map((p) => {
        const clock = running.find((c) => c.id === `planApproval/${roundOf(waiting, p)}`);
        return {
          command: 'approvePlan' as const,
          audience: p.levels[p.level]!,
          department: state.finding?.department,
          rule: 'S-30',
          ...(clock && { clock: clock.id, dueAt: clock.dueAt }),
        };
      });
  },
};

function whyNot({ state, by }: GuardContext): Refusal | undefined {
  const waiting = openApproval(state);
  if (!waiting) return refuse('S-30', 'nothingToApprove');
  if (by.kind !== 'person') return refuse('S-46', 'notPermitted');
  if (by.role === 'department-head' && !actsFor(by, state.finding?.department))
    return refuse('S-30', 'headOfOtherDepartment', { department: state.finding?.department ?? '' });
  return whyNotDecide(waiting.parts, waiting.by, by);
}

function pending({ state }: GuardContext): Refusal | undefined {
  return openApproval(state) ? refuse('S-30', 'approvalPending') : undefined;
}

const ask = (state: ComplaintState, audiences: Parameters<typeof tellStaff>[1]) =>
  tellStaff(
    state,
    audiences,
    'taskRaised',
    '请审批方案',
    { kind: 'planToApprove' },
    state.finding?.department,
  );
