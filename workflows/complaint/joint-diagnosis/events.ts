import type { Dissent } from '../../diagnosis/events';
import type { Instant } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

export type JointDiagnosisEvent =
  | {
      type: 'diagnosisOpened';
      n: number;
      departments: string[];
      suspected?: string;
      questionId: InternalNoteId;
      deadline: Instant;
      by: string;
    }
  | { type: 'diagnosisOverridden'; n: number; reasonId: InternalNoteId; by: string }
  | {
      type: 'diagnosisConcluded';
      n: number;
      outcome: 'concluded' | 'decidedByManager' | 'calledOff';
      causeCode?: string;
      department?: string;
      dissent: number;
      /** Since logic 2: who saw it otherwise, with the note that says why. */
      dissents?: Dissent[];
    }
  | { type: 'diagnosisUndecided'; n: number; reason: 'tie' | 'noQuorum' };
