import type { Instant, Recorded } from '../contracts/message';
import type { Audience } from '../contracts/policy';
import type { InternalNoteId } from '../complaint/vocabulary';
import type { ClockRang } from '../policies/clock';

/** Event 1, given by the parent. */
export interface DiagnosisAsked {
  type: 'diagnosisAsked';
  complaintId: string;
  parentId: string;
  acceptanceNumber: string;
  n: number;
  departments: string[];
  /** Heard, but without weight. */
  suspected?: string;
  questionId: InternalNoteId;
  deadline: Instant;
  subject?: { staffRef?: string; team?: string };
}

export type DiagnosisEvent =
  | DiagnosisAsked
  | {
      type: 'opinionRecorded';
      department: string;
      by: string;
      causeCode: string;
      responsible?: string;
      opinionId: InternalNoteId;
      weighs: boolean;
    }
  | { type: 'conclusionReached'; causeCode: string; responsible?: string; dissent: number }
  | {
      type: 'conclusionDecided';
      causeCode: string;
      responsible?: string;
      dissent: number;
      reasonId: InternalNoteId;
      by: string;
    }
  | { type: 'conclusionMissed'; reason: 'tie' | 'noQuorum' }
  | { type: 'diagnosisCalledOff' }
  | { type: 'clockWarned'; clock: string; kind: string; percent: number; tell: Audience[] }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export type RecordedDiagnosisEvent = Recorded<DiagnosisEvent> | Recorded<ClockRang>;
