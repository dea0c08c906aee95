import type { Instant } from '../../contracts/message';
import type { Channel } from '../vocabulary';

export interface RecordState {
  complaintId: string;
  acceptanceNumber: string;
  kind: 'complaint' | 'enquiry' | 'suggestion' | 'praise';
  channel: Channel;
  category?: string;
  language: string;
  receivedAt: Instant;
  acceptedAt: Instant;
  rehearsal: boolean;
  /** What this case is decided with; its children too. */
  pinned: { policyVersion: number; calendarVersion: number; logic: number };
  subject?: { staffRef?: string; team?: string };
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
