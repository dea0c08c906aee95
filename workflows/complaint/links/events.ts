import type { InternalNoteId } from '../vocabulary';
import type { LinkKind } from './messages';
import type { LeadingFinding } from './state';

export type LinksEvent =
  | {
      type: 'complaintLinked';
      other: string;
      kind: LinkKind;
      /** The other one had ended: this side alone keeps the link. */
      oneSided?: true;
      noteId?: InternalNoteId;
      by: string;
    }
  /** The other side of a link that was made there. */
  | { type: 'linkedByOther'; other: string; kind: LinkKind }
  | { type: 'complaintMerged'; leading: string; noteId: InternalNoteId; by: string }
  | { type: 'memberMerged'; member: string }
  | { type: 'leadingFound'; leading: string; finding: LeadingFinding }
  | { type: 'findingTakenOver'; leading: string; by: string };
