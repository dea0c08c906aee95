import type { Instant } from '../contracts/message';
import type { InternalNoteId } from '../complaint/vocabulary';
import type { Dissent } from './events';
import type { CaseState } from '../policies/clock';

export interface Opinion {
  department: string;
  by: string;
  causeCode: string;
  responsible?: string;
  /** False for the suspected department: heard, not counted. */
  weighs: boolean;
  weight?: number;
  opinionId?: InternalNoteId;
  at: Instant;
}

export interface DiagnosisState extends CaseState {
  complaintId: string;
  parentId: string;
  acceptanceNumber: string;
  n: number;
  departments: string[];
  suspected?: string;
  subject?: { staffRef?: string; team?: string };
  askedAt: Instant;
  deadline: Instant;
  opinions: Opinion[];
  status: 'asking' | 'undecided' | 'concluded' | 'calledOff';
  causeCode?: string;
  dissents?: Dissent[];
}

export const initialDiagnosis: DiagnosisState = {
  seq: 0,
  rung: {},
  complaintId: '',
  parentId: '',
  acceptanceNumber: '',
  n: 0,
  departments: [],
  askedAt: '',
  deadline: '',
  opinions: [],
  status: 'asking',
};
