import type { CustomerTextId, InternalNoteId } from '../vocabulary';
import type { LeadingFinding } from './state';

export const linkKinds = ['duplicate', 'repeat', 'related', 'group'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Another complaint as casework knows it when the command is sent. */
export interface OtherComplaint {
  complaintId: string;
  acceptanceNumber: string;
  concluded: boolean;
  /** The complaint that it was merged into, if it was. */
  leading?: string;
  /** It has been reviewed, so that its answer is final. */
  reviewed: boolean;
  /** Its workflow has ended, so that it takes no word any more. */
  ended?: true;
}

/** L-06: complaints that belong together; each keeps its customer's own clocks, reply and survey. */
export interface LinksCommands {
  linkComplaint: { other: OtherComplaint; kind: LinkKind; noteId?: InternalNoteId };
  /** The other one leads: its investigation counts for this one too. */
  mergeComplaint: { leading: OtherComplaint; noteId: InternalNoteId };
  /** `replyId`: this customer's own reply, where there is nothing to offer. */
  takeOverFinding: { replyId?: CustomerTextId };
}

/** From the other case: what it recorded about the two. */
export interface LinksFacts {
  linkedByOther: { other: string; kind: LinkKind };
  memberMerged: { member: string };
  leadingFound: { leading: string; finding: LeadingFinding };
}
