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

/** Another opinion than the conclusion: stays on record, its words as a note (S-42). */
export interface Dissent {
  department: string;
  causeCode: string;
  opinionId: InternalNoteId;
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
      /** By policy, at the time; absent in diagnoses of before: one each. */
      weight?: number;
    }
  | {
      type: 'conclusionReached';
      causeCode: string;
      responsible?: string;
      dissent: number;
      dissents?: Dissent[];
    }
  | {
      type: 'conclusionDecided';
      causeCode: string;
      responsible?: string;
      dissent: number;
      dissents?: Dissent[];
      reasonId: InternalNoteId;
      by: string;
    }
  | { type: 'conclusionMissed'; reason: 'tie' | 'noQuorum' }
  | { type: 'diagnosisCalledOff' }
  | { type: 'clockWarned'; clock: string; kind: string; percent: number; tell: Audience[] }
  | { type: 'staffTold'; deliveryKey: string; template: string; persons: string[]; failed: string[] }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export type RecordedDiagnosisEvent = Recorded<DiagnosisEvent> | Recorded<ClockRang>;
