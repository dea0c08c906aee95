import type { Dissent } from '../../diagnosis/events';
import type { Instant } from '../../contracts/message';

export interface Diagnosis {
  n: number;
  departments: string[];
  deadline: Instant;
  status: 'open' | 'undecided' | 'concluded' | 'overridden' | 'calledOff';
  /** The child has said its last word; until then the parent does not end. */
  reported: boolean;
  causeCode?: string;
  department?: string;
  dissent?: number;
  dissents?: Dissent[];
}

export interface JointDiagnosisState {
  diagnoses: Diagnosis[];
}

export const initialJointDiagnosis: JointDiagnosisState = { diagnoses: [] };

/** The diagnosis that still holds up the finding (S-42). */
export const openDiagnosis = (state: JointDiagnosisState): Diagnosis | undefined =>
  state.diagnoses.find((d) => d.status === 'open' || d.status === 'undecided');
