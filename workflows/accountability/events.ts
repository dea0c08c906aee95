import type { AccountablePerson, Trigger } from '../complaint/investigation/messages';
import type { InternalNoteId } from '../complaint/vocabulary';
import type { Recorded, Role } from '../contracts/message';
import type { Audience } from '../contracts/policy';
import type { ClockRang } from '../policies/clock';

/** Event 1: the reward/penalty submission 奖罚呈批, appended by the accountability service before the start. */
export interface SubmissionOpened {
  type: 'submissionOpened';
  accountabilityId: string;
  complaintId: string;
  triggers: Trigger[];
  department?: string;
  persons: AccountablePerson[];
  policyVersion: number;
  calendarVersion: number;
  logic: number;
}

export type AccountabilityEvent =
  | SubmissionOpened
  | { type: 'statementRecorded'; by: string; statementId: InternalNoteId }
  | { type: 'hearingClosed'; missing: string[] }
  | { type: 'approvalRecorded'; by: string; role: Role; noteId?: InternalNoteId }
  | { type: 'submissionRefused'; by: string; role: Role; reasonId: InternalNoteId }
  | { type: 'decisionReached'; approved: boolean }
  | { type: 'clockWarned'; clock: string; kind: string; percent: number; tell: Audience[] }
  | { type: 'clockBroken'; clock: string; kind: string; dueAt: string; tell: Audience[] }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export type RecordedAccountabilityEvent = Recorded<AccountabilityEvent> | Recorded<ClockRang>;
