import type { Instant, Role } from '../../contracts/message';
import type { PromiseTold } from '../../contracts/policy';
import type { Channel, InternalNoteId, Kind, Medium, TierAtAcceptance } from '../vocabulary';
import type { FirstOwner } from './first-owner';

/** Event 1 of every complaint, appended by intake's relay before the workflow starts. */
export interface ComplaintAccepted {
  type: 'complaintAccepted';
  complaintId: string;
  acceptanceNumber: string;
  kind: Kind;
  channel: Channel;
  category?: string;
  language: string;
  /** When it reached the company: customer clocks start here. */
  receivedAt: Instant;
  acceptedAt: Instant;
  promise: PromiseTold;
  policyVersion: number;
  calendarVersion: number;
  logic: number;
  missing: string[];
  /** The complained-about party, by reference only (S-86, L-02). */
  subject?: { staffRef?: string; team?: string; role?: Role };
  /** S-09; complaints of before have the lead of the service desk. */
  firstOwner?: FirstOwner;
  rehearsal: boolean;
  /** Keyed hashes of the customer's contacts: the same customer in every complaint, nobody by name (S-74, S-93). */
  customerRefs?: string[];
  tier?: TierAtAcceptance;
}

export type RecordEvent =
  | ComplaintAccepted
  | { type: 'complaintAcknowledged'; medium: Medium; deliveredAt: Instant; deliveryKey?: string }
  | {
      type: 'contactRecorded';
      medium: Medium;
      reached: boolean;
      calmed?: string[];
      by: string;
      noteId?: InternalNoteId;
      meets: boolean;
    }
  | { type: 'recordCompleted'; missing: string[] }
  | { type: 'customerWrote'; messageId: string }
  | { type: 'evidenceAdded'; evidenceId: string; sha256?: string };
