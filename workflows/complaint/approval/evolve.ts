import type { ApprovalPart } from '../../policies/approval';
import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { ApprovalEvent } from './events';

export const folds: Folds<ApprovalEvent> = {
  approvalRequested: (state, { n, proposal, money, parts, by, role, at }) => ({
    ...state,
    approvals: [...(state.approvals ?? []), { n, proposal, money, parts, by, role, requestedAt: at }],
  }),
  approvalGiven: (state, { n, part, by, at }) =>
    withPart(state, n, part, () => ({ approvedBy: by, decidedAt: at })),
  approvalRefused: (state, { n, part, by, at }) =>
    withPart(state, n, part, () => ({ refusedBy: by, decidedAt: at })),
  approvalPassedOn: (state, { n, part, level, delegate, at }) =>
    withPart(state, n, part, ({ asked }) => ({ level, delegate, asked: asked + 1, askedAt: at })),
};

const withPart = (
  state: ComplaintState,
  n: number,
  part: string,
  change: (before: ApprovalPart) => Partial<ApprovalPart>,
): ComplaintState => ({
  ...state,
  approvals: (state.approvals ?? []).map((a) =>
    a.n === n ? { ...a, parts: a.parts.map((p) => (p.part === part ? { ...p, ...change(p) } : p)) } : a,
  ),
});
