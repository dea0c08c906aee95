import type { InternalNoteId, Proof } from '../vocabulary';

/** What is taken off sale while the defect is looked into. */
export const stopSales = ['lot', 'product', 'service'] as const;
export type StopSale = (typeof stopSales)[number];

/** What needs a notice and a consent of its own, and is read by few (L-14). */
export const sensitiveKinds = ['recordedCall', 'medical', 'identity', 'minor', 'passingOn'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Defects that can cause death, serious injury or loss (L-15), and consents to sensitive data (L-14). */
export interface SafetyCommands {
  /** `hazard`: a code such as `fire`; `lot`: the lot number where only that lot is stopped. */
  reportSafetyDefect: { hazard: string; stopSale: StopSale; lot?: string; noteId: InternalNoteId };
  /** The authority has the report: its code, its receipt number, and the proof. */
  recordSafetyReport: { n: number; authority: string; reference: string; proof: Proof };
  /** The notice was given; what the customer said to it. A refusal takes an earlier consent back. */
  recordConsent: { about: SensitiveKind; given: boolean; proof: Proof };
}
