import type { Instant } from '../../contracts/message';
import type { Audience } from '../../contracts/policy';
import type { Proof } from '../vocabulary';

export type ContainmentEvent = {
  type: 'containmentRecorded';
  target: string;
  action: string;
  takenAt: Instant;
  proof: Proof;
  by: string;
  tell: Audience[];
};
