import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { PlanEvent } from './events';
import { type Plan, submittedPlan } from './state';

export const folds: Folds<PlanEvent> = {
  planRequested: (state, { n, department, at }) => ({
    ...state,
    plans: [
      // A new one takes the place of one that was submitted before.
      ...(state.plans ?? []).map((p): Plan => (p.status === 'submitted' ? { ...p, status: 'dropped' } : p)),
      { n, department, round: 1, askedAt: at, status: 'asked' },
    ],
  }),
  planSubmitted: (state, { n, actions, standardId, owedFen, by, at }) =>
    withPlan(state, n, {
      status: 'submitted',
      submittedAt: at,
      submittedBy: by,
      actions,
      standardId,
      owedFen,
    }),
  planReturned: (state, { n, round, at }) =>
    withPlan(state, n, { status: 'asked', round, askedAt: at, submittedAt: undefined }),
  purchaseConfirmed: (state, { orderFen, customerSince }) => ({
    ...state,
    purchase: {
      ...state.purchase,
      ...(orderFen !== undefined && { orderFen }),
      ...(customerSince !== undefined && { customerSince }),
    },
  }),
  // One no ends it: what was refused is not proposed again, a new plan is asked.
  approvalRefused: (state) => {
    const { n } = submittedPlan(state) ?? {};
    return n === undefined ? state : withPlan(state, n, { status: 'dropped' });
  },
};

const withPlan = (state: ComplaintState, n: number, change: Partial<Plan>): ComplaintState => ({
  ...state,
  plans: (state.plans ?? []).map((p) => (p.n === n ? { ...p, ...change } : p)),
});
