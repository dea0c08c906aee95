import type { Instant, Role } from '../../contracts/message';
import type { Channel, Kind, TierAtAcceptance } from '../vocabulary';
import type { FirstOwner } from './first-owner';

export interface RecordState {
  complaintId: string;
  acceptanceNumber: string;
  kind: Kind;
  channel: Channel;
  category?: string;
  language: string;
  receivedAt: Instant;
  acceptedAt: Instant;
  rehearsal: boolean;
  /** What this case is decided with; its children too. */
  pinned: { policyVersion: number; calendarVersion: number; logic: number };
  /** S-09: the accountable follower until a transfer is signed for; read it by `firstOwner`. */
  firstOwner?: FirstOwner;
  subject?: { staffRef?: string; team?: string; role?: Role; department?: string };
  /** Frozen at acceptance: may change queue and contact person, never limits, finding or money. */
  tier?: TierAtAcceptance;
  missing: string[];
  acknowledgedAt?: Instant;
  contact: { tries: number; at?: Instant };
}

export const initialRecord: RecordState = {
  complaintId: '',
  acceptanceNumber: '',
  kind: 'complaint',
  channel: 'website',
  language: 'zh-CN',
  receivedAt: '',
  acceptedAt: '',
  rehearsal: false,
  pinned: { policyVersion: 0, calendarVersion: 0, logic: 0 },
  missing: [],
  contact: { tries: 0 },
};

/** S-09: a complaint always has one. */
export const firstOwner = (state: RecordState): FirstOwner => state.firstOwner ?? { role: 'team-lead' };
