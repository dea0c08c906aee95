import type { Instant } from '../../contracts/message';
import type { InternalNoteId, Kind, Proof } from '../vocabulary';

export const identityResults = ['confirmed', 'notConfirmed', 'doubtful'] as const;
export type IdentityResult = (typeof identityResults)[number];

/** How it was looked into that the person is a customer of ours. */
export const identityMeans = ['order', 'phone', 'document', 'visit', 'otherSystem'] as const;
export type IdentityMeans = (typeof identityMeans)[number];

/** L-03: who speaks for whom. */
export const partyRoles = ['proxy', 'heir', 'representative'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** S-90: what is kept apart from complaints 举报. */
export const reportReasons = ['crime', 'corruption'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What kind of matter it is, and whether the person is who they say. */
export interface NatureCommands {
  /**
   * `saidAt`: when the words that make it a complaint reached us, if they came after the first ones; `proof`: the
   * customer's own word that it is no complaint.
   */
  convertKind: { to: Kind; saidAt?: Instant; proof?: Proof; noteId?: InternalNoteId };
  recordIdentityCheck: { result: IdentityResult; means: IdentityMeans; noteId?: InternalNoteId };
}

/** From intake, which keeps names, documents and texts. */
export interface NatureFacts {
  partyAdded: { partyId: string; role: PartyRole };
  reportSetApart: { reason: ReportReason };
}
