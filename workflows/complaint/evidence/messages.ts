import type { Instant, Person } from '../../contracts/message';
import type { SensitiveEvidence } from '../../policies/sensitive-access';
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
export const custodyActs = ['handedOver', 'viewed', 'sealed', 'unsealed', 'moved', 'passedOn'] as const;
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
    /** What is sensitive about it: needs a consent of its own, and is read by fewer (L-14). */
    sensitive?: SensitiveEvidence;
    noteId?: InternalNoteId;
  };
  handOverEvidence: {
    itemId: string;
    act: CustodyAct;
    /** Who has it from now on. */
    to?: Person;
    /** Where it is kept; of `passedOn` the manufacturer, insurer or laboratory outside that has it. */
    place?: string;
    noteId?: InternalNoteId;
  };
}

export interface EvidenceFacts {
  /** From intake: a file no longer has the hash under which it was taken in. */
  evidenceTampered: { evidenceId: string };
}
