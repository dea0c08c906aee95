import type { InternalNoteId } from '../complaint/vocabulary';
import type { Instant, Role } from '../contracts/message';
import type { CaseState } from '../policies/clock';
import type { PublicDocument } from './messages';

export const publicOpinionStages = ['drafting', 'released', 'closed'] as const;

export interface DocumentState {
  status: 'missing' | 'drafted' | 'refused' | 'approved' | 'waived';
  /** Number of the draft, from 1. */
  draft: number;
  textId?: InternalNoteId;
  draftedBy?: string;
  approvals: { by: string; role: Role }[];
  /** When nothing more was wanted of it. */
  settledAt?: Instant;
}

export interface PublicOpinionState extends CaseState {
  publicOpinionId: string;
  topic: string;
  volume: number;
  openedAt: Instant;
  stage: (typeof publicOpinionStages)[number];
  documents: Record<PublicDocument, DocumentState>;
  complaints: string[];
  closedAt?: Instant;
}

const missing: DocumentState = { status: 'missing', draft: 0, approvals: [] };

export const initialPublicOpinion: PublicOpinionState = {
  seq: 0,
  rung: {},
  publicOpinionId: '',
  topic: '',
  volume: 0,
  openedAt: '',
  stage: 'drafting',
  documents: { testReport: missing, rectification: missing, apology: missing },
  complaints: [],
};
