import type { Instant } from '../../contracts/message';
import type { Finding, Trigger } from './messages';

export interface InvestigationState {
  investigationStartedAt?: Instant;
  finding?: {
    finding: Finding;
    directCause?: string;
    department?: string;
    team?: string;
    triggers: Trigger[];
    at: Instant;
  };
  /** Reward/penalty submissions asked for. */
  accountability: number;
}

export const initialInvestigation: InvestigationState = { accountability: 0 };

/** The finding leaves nothing to offer. */
export const isUnfounded = (state: InvestigationState): boolean =>
  state.finding?.finding === 'unfounded' || state.finding?.finding === 'cannotVerify';

/** The finding, founded or partly so, asks for a remedy. */
export const isFounded = (state: InvestigationState): boolean =>
  state.finding !== undefined && !isUnfounded(state);
