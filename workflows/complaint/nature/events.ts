import type { Instant } from '../../contracts/message';
import type { PromiseTold } from '../../contracts/policy';
import type { InternalNoteId, Kind, Proof } from '../vocabulary';
import type { IdentityMeans, IdentityResult, PartyRole, ReportReason } from './messages';

export type NatureEvent =
  | {
      type: 'kindConverted';
      from: Kind;
      to: Kind;
      /** Of a complaint: where its clocks start, and the promise counted from there. */
      receivedAt?: Instant;
      promise?: PromiseTold;
      proof?: Proof;
      by: string;
      noteId?: InternalNoteId;
    }
  | {
      type: 'identityChecked';
      result: IdentityResult;
      means: IdentityMeans;
      by: string;
      noteId?: InternalNoteId;
    }
  | { type: 'partyAdded'; partyId: string; role: PartyRole }
  | { type: 'reportSetApart'; reason: ReportReason };
