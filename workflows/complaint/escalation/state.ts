import type { Instant } from '../../contracts/message';
import type { Flow } from './messages';

export interface EscalationState {
  escalations?: { n: number; flow: Flow; by: string; at: Instant; signedAt?: Instant }[];
}

export const escalationsOf = (state: EscalationState) => state.escalations ?? [];

export const openEscalations = (state: EscalationState) => escalationsOf(state).filter((e) => !e.signedAt);
