import type { InternalNoteId, Proof } from '../vocabulary';
import type { SensitiveKind, StopSale } from './messages';

export type SafetyEvent =
  | {
      type: 'safetyDefectReported';
      n: number;
      hazard: string;
      stopSale: StopSale;
      lot?: string;
      by: string;
      noteId: InternalNoteId;
    }
  | { type: 'safetyReportFiled'; n: number; authority: string; reference: string; proof: Proof; by: string }
  | { type: 'consentRecorded'; about: SensitiveKind; given: boolean; proof: Proof; by: string };
