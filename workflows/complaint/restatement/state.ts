import type { Instant } from '../../contracts/message';
import type { CustomerTextId } from '../vocabulary';

export interface RestatementState {
  /** S-06: what the customer confirmed last, or why nobody asked. */
  restatement?: { restatementId: CustomerTextId; confirmedAt: Instant } | { skipped: string };
}

export const initialRestatement: RestatementState = {};
