import type { CaseInput } from '../../workflows/contracts/case-definition';
import type { Instant } from '../../workflows/contracts/message';

/** The rulebook a case pinned at its start. */
export interface RulesActivities {
  /**
   * Policy and calendar by version, the calendar cut to what a case from `from` on can need: `Rules` as JSON, deflated
   * (raw, RFC 1951), since every history holds them. What organization told once is kept.
   */
  fetchRules(pinned: CaseInput['pinned'] & { from: Instant }): Promise<Uint8Array>;
}
