import type { Instant } from '../../contracts/message';
import type { SensitiveEvidence } from '../../policies/sensitive-access';
import type { CustodyAct, EvidenceKind } from './messages';

export interface EvidenceItem {
  itemId: string;
  kind: EvidenceKind;
  source: string;
  collector: string;
  collectedAt: Instant;
  fileId?: string;
  sha256?: string;
  place?: string;
  sensitive?: SensitiveEvidence;
  /** Who has it now. */
  holder: string;
  sealed: boolean;
  /** Its file is no longer what was taken in. */
  tampered?: true;
  custody: { act: CustodyAct; by: string; to?: string; place?: string; at: Instant }[];
}

export interface EvidenceState {
  /** SHA-256 of the files that intake keeps, by their id. */
  evidenceFiles?: Record<string, string>;
  evidenceItems?: EvidenceItem[];
}

export const evidenceItem = (state: EvidenceState, itemId: string): EvidenceItem | undefined =>
  state.evidenceItems?.find((i) => i.itemId === itemId);
