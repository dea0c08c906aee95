import type { Dissent } from '../../diagnosis/events';
import type { InternalNoteId } from '../vocabulary';

/** Asking several departments for the cause; their opinions go to the child case `diagnosis`. */
export interface JointDiagnosisCommands {
  openDiagnosis: { departments: string[]; suspected?: string; questionId: InternalNoteId };
  overrideDiagnosis: { reasonId: InternalNoteId };
}

export interface JointDiagnosisFacts {
  /** From the child. */
  diagnosisConcluded: {
    n: number;
    outcome: 'concluded' | 'decidedByManager' | 'calledOff';
    causeCode?: string;
    department?: string;
    dissent: number;
    /** Since logic 2: who saw it otherwise, with the note that says why. */
    dissents?: Dissent[];
  };
  /** From the child: tie or no quorum at the deadline; the complaint manager must decide there. */
  diagnosisUndecided: { n: number; reason: 'tie' | 'noQuorum' };
}
