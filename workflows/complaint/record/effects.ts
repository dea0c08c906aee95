import type { Effect } from '../../contracts/case-definition';
import type { ComplaintState } from '../state';
import type { Effects } from '../subject';
import { tellCustomer } from '../telling';

/** L-01: the number, and the promise with its days; only complaints carry one (S-90). */
export function acknowledgement(state: ComplaintState): Effect {
  const { dueAt, workingDays, provisional } = state.promise;
  return tellCustomer(state, 'acknowledgement', {
    params: {
      receivedAt: state.receivedAt,
      ...(state.kind === 'complaint' && { dueAt, workingDays, provisional }),
    },
  });
}

export const effects: Effects = { complaintAccepted: (_rules, state) => [acknowledgement(state)] };
