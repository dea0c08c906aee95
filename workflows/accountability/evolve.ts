import { assertNever } from '../contracts/message';
import { withRing } from '../policies/clock';
import type { RecordedAccountabilityEvent } from './events';
import type { AccountabilityState } from './state';

/** Folds one event into the state of a reward/penalty submission. */
export function evolve(state: AccountabilityState, event: RecordedAccountabilityEvent): AccountabilityState {
  return { ...fold(state, event), seq: event.seq };
}

function fold(state: AccountabilityState, event: RecordedAccountabilityEvent): AccountabilityState {
  switch (event.type) {
    case 'clockRang':
      return withRing(state, event);
    case 'submissionOpened': {
      const { accountabilityId, complaintId, triggers, department, persons } = event;
      return { ...state, accountabilityId, complaintId, triggers, department, persons, openedAt: event.at };
    }
    case 'statementRecorded':
      return { ...state, heard: [...new Set([...state.heard, event.by])] };
    case 'hearingClosed':
      return { ...state, stage: 'approving', hearingClosedAt: event.at };
    case 'approvalRecorded':
      return { ...state, approvals: [...state.approvals, { by: event.by, role: event.role, at: event.at }] };
    case 'decisionReached':
      return { ...state, stage: event.approved ? 'approved' : 'refused', decidedAt: event.at, ended: true };
    case 'submissionRefused':
    case 'clockWarned':
    case 'clockBroken':
    case 'staffTold':
    case 'factDeclined':
      return state;
    default:
      return assertNever(event);
  }
}
