import type { Instant } from '../../contracts/message';
import type { SensitiveKind, StopSale } from './messages';

export interface SafetyDefect {
  n: number;
  hazard: string;
  stopSale: StopSale;
  lot?: string;
  reportedAt: Instant;
  /** When the authority had it. */
  filedAt?: Instant;
}

export interface SafetyState {
  /** Absent in complaints that began before L-15 was kept. */
  safetyDefects?: SafetyDefect[];
  consents?: Partial<Record<SensitiveKind, { given: boolean; at: Instant }>>;
}

/** L-14: has the customer consented to this, after the notice? */
export const hasConsent = (state: SafetyState, about: SensitiveKind): boolean =>
  state.consents?.[about]?.given === true;
