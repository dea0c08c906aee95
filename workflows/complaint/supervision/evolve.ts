import type { ComplaintState } from '../state';
import type { Folds } from '../subject';
import type { SupervisionEvent } from './events';
import type { SupervisoryOrder } from './state';

export const folds: Folds<SupervisionEvent> = {
  orderIssued: (state, { orderId, owner, dueAt, by, at }) => ({
    ...state,
    orders: [...(state.orders ?? []), { orderId, owner, dueAt, issuedAt: at, issuedBy: by, overdueAt: [] }],
  }),
  orderReceived: (state, { orderId, at }) => changed(state, orderId, () => ({ receivedAt: at })),
  orderCompleted: (state, { orderId, at }) => changed(state, orderId, () => ({ endedAt: at })),
  orderCancelled: (state, { orderId, at }) => changed(state, orderId, () => ({ endedAt: at })),
  orderOverdue: (state, { orderId, at }) =>
    changed(state, orderId, (order) => ({ overdueAt: [...order.overdueAt, at] })),
};

const changed = (
  state: ComplaintState,
  orderId: string,
  change: (order: SupervisoryOrder) => Partial<SupervisoryOrder>,
): ComplaintState => ({
  ...state,
  orders: (state.orders ?? []).map((o) => (o.orderId === orderId ? { ...o, ...change(o) } : o)),
});
