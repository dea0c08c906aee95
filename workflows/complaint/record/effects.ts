import type { Effects } from '../subject';
import { tellCustomer } from '../telling';

export const effects: Effects = {
  complaintAccepted: (_rules, state, event) => [
    tellCustomer(state, 'acknowledgement', {
      params: {
        receivedAt: event.receivedAt,
        // Only complaints carry the promise (S-90).
        ...(event.kind === 'complaint' && {
          dueAt: event.promise.dueAt,
          workingDays: event.promise.workingDays,
          provisional: event.promise.provisional,
        }),
      },
    }),
  ],
};
