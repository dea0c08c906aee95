import type { Instant } from '../../contracts/message';
import type { Finding, Trigger } from './messages';

export interface InvestigationState {
  investigationStartedAt?: Instant;
  finding?: {
    finding: Finding;
    countsAsFounded?: true;
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

/** Founded or partly so, or counted as such (S-28, L-16). */
export const asksForRemedy = ({
  finding,
  countsAsFounded,
}: {
  finding: Finding;
  countsAsFounded?: true;
}): boolean => finding === 'founded' || finding === 'partly' || countsAsFounded === true;

/** The finding leaves nothing to offer. */
export const isUnfounded = (state: InvestigationState): boolean =>
  state.finding !== undefined && !asksForRemedy(state.finding);

/** The finding, founded or partly so, asks for a remedy. */
export const isFounded = (state: InvestigationState): boolean =>
  state.finding !== undefined && asksForRemedy(state.finding);
