import type { MessageKind } from '../contracts/case-definition';
import type { InternalNoteId } from '../complaint/vocabulary';

export interface DiagnosisCommands {
  /** The complaint manager decides a tie or a missing quorum. */
  decideConclusion: { causeCode: string; department?: string; reasonId: InternalNoteId };
}

export interface DiagnosisFacts {
  /**
   * One opinion per asked department; a later one replaces it. `department` is the one the opinion holds responsible.
   * Who stands in for somebody on leave speaks as that person's department.
   */
  opinionGiven: { causeCode: string; department?: string; opinionId: InternalNoteId };
  /** From the parent: withdrawn or overridden. */
  calledOff: Record<string, never>;
  /** Outcome of the effect `tellStaff`. */
  staffTold: { deliveryKey: string; template: string; persons: string[]; failed: string[] };
}

export const diagnosisMessages: Record<keyof DiagnosisCommands | keyof DiagnosisFacts, MessageKind> = {
  decideConclusion: 'command',
  opinionGiven: 'fact',
  calledOff: 'fact',
  staffTold: 'fact',
};
