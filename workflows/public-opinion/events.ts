import type { InternalNoteId } from '../complaint/vocabulary';
import type { Recorded, Role } from '../contracts/message';
import type { Audience } from '../contracts/policy';
import type { ClockRang } from '../policies/clock';
import type { PublicDocument } from './messages';

/** Event 1, appended by casework when the volume of a topic reached the threshold of the policy. */
export interface PublicOpinionOpened {
  type: 'publicOpinionOpened';
  publicOpinionId: string;
  topic: string;
  /** Mentions within the window of the policy, and how many open a case. */
  volume: number;
  threshold: number;
  policyVersion: number;
  calendarVersion: number;
  logic: number;
}

export type PublicOpinionEvent =
  | PublicOpinionOpened
  | { type: 'documentDrafted'; document: PublicDocument; draft: number; textId: InternalNoteId; by: string }
  | {
      type: 'documentApproved';
      document: PublicDocument;
      draft: number;
      by: string;
      role: Role;
      /** The last approval that was needed. */
      complete: boolean;
      noteId?: InternalNoteId;
    }
  | {
      type: 'documentRefused';
      document: PublicDocument;
      draft: number;
      by: string;
      role: Role;
      reasonId: InternalNoteId;
    }
  | { type: 'documentWaived'; document: PublicDocument; by: string; reasonId: InternalNoteId }
  | { type: 'documentsReleased'; documents: PublicDocument[]; by: string; noteId?: InternalNoteId }
  | { type: 'publicOpinionClosed'; by: string; reasonId: InternalNoteId }
  | { type: 'complaintLinked'; complaintId: string; by: string; noteId?: InternalNoteId }
  | { type: 'clockWarned'; clock: string; kind: string; percent: number; tell: Audience[] }
  | { type: 'clockBroken'; clock: string; kind: string; dueAt: string; tell: Audience[] }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export type RecordedPublicOpinionEvent = Recorded<PublicOpinionEvent> | Recorded<ClockRang>;
