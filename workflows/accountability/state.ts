import type { AccountablePerson, Trigger } from '../complaint/investigation/messages';
import type { Instant } from '../contracts/message';
import type { CaseState } from '../policies/clock';

export const accountabilityStages = ['hearing', 'approving', 'approved', 'refused'] as const;

export interface AccountabilityState extends CaseState {
  accountabilityId: string;
  complaintId: string;
  triggers: Trigger[];
  department?: string;
  persons: AccountablePerson[];
  stage: (typeof accountabilityStages)[number];
  openedAt: Instant;
  /** Ids of those who have been heard. */
  heard: string[];
  hearingClosedAt?: Instant;
  approvals: { by: string; role: string; at: Instant }[];
  decidedAt?: Instant;
}

export const initialAccountability: AccountabilityState = {
  seq: 0,
  rung: {},
  accountabilityId: '',
  complaintId: '',
  triggers: [],
  persons: [],
  stage: 'hearing',
  openedAt: '',
  heard: [],
  approvals: [],
};
