import type { Instant, Person } from '../../contracts/message';
import type { InternalNoteId } from '../vocabulary';

export const evidenceKinds = [
  'transactionRecord',
  'serviceLog',
  'cctv',
  'interview',
  'siteCheck',
  'customerMaterial',
  'physicalItem',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What can happen to an item of evidence; each stands in its custody log. */
export const custodyActs = ['handedOver', 'viewed', 'sealed', 'unsealed', 'moved'] as const;
export type CustodyAct = (typeof custodyActs)[number];

/** Items of evidence and who has them (S-26). */
export interface EvidenceCommands {
  recordEvidenceItem: {
    kind: EvidenceKind;
    /** Code of the system, camera, shop or person it comes from. */
    source: string;
    collector: Person;
    collectedAt: Instant;
    /** File that intake keeps; its hash is the one that intake told the case. */
    fileId?: string;
    /** Where a thing is kept. */
    place?: string;
    /** Medical and identity data: read by fewer (L-14). */
    sensitive: boolean;
    noteId?: InternalNoteId;
  };
  handOverEvidence: {
    itemId: string;
    act: CustodyAct;
    /** Who has it from now on. */
    to?: Person;
    place?: string;
    noteId?: InternalNoteId;
  };
}

export interface EvidenceFacts {
  /** From intake: a file no longer has the hash under which it was taken in. */
  evidenceTampered: { evidenceId: string };
}
