import type { Instant } from '../../contracts/message';
import type { IdentityResult, PartyRole, ReportReason } from './messages';

export interface NatureState {
  /** S-13: the newest check; it decides nothing by itself. */
  identity?: { result: IdentityResult; checkedAt: Instant };
  /** L-03: who else speaks, by the ids that intake gave. */
  parties?: { partyId: string; role: PartyRole }[];
  /** S-90: a report of crime or corruption, read by few. */
  apart?: ReportReason;
}

export const initialNature: NatureState = {};
