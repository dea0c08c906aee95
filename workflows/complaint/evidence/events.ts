import type { Instant } from '../../contracts/message';
import type { SensitiveEvidence } from '../../policies/sensitive-access';
import type { InternalNoteId } from '../vocabulary';
import type { CustodyAct, EvidenceKind } from './messages';

export type EvidenceEvent =
  | {
      type: 'evidenceItemRecorded';
      itemId: string;
      kind: EvidenceKind;
      source: string;
      collector: string;
      collectedAt: Instant;
      fileId?: string;
      sha256?: string;
      place?: string;
      sensitive?: SensitiveEvidence;
      noteId?: InternalNoteId;
      by: string;
    }
  | {
      type: 'evidenceHandedOver';
      itemId: string;
      act: CustodyAct;
      to?: string;
      place?: string;
      noteId?: InternalNoteId;
      by: string;
    }
  | { type: 'evidenceTampered'; evidenceId: string };
