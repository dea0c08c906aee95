import type { Effects } from '../subject';
import { tellStaff } from '../telling';

export const effects: Effects = {
  orderIssued: (_rules, state, { owner, dueAt }) =>
    tellStaff(state, [`person:${owner.id}`], 'taskRaised', '督办单', { kind: 'supervisoryOrder', dueAt }),
  // The head of the department that works on it, then the levels above.
  orderOverdue: (_rules, state, { tell, dueAt, orderId }) => {
    const owner = state.orders?.find((o) => o.orderId === orderId)?.owner;
    return tellStaff(
      state,
      tell,
      'clockBroken',
      '督办单已超时',
      { kind: 'order', dueAt },
      owner?.department ?? state.department,
    );
  },
};
