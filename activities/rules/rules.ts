import type { CaseInput } from '../../workflows/contracts/case-definition';
import type { Instant } from '../../workflows/contracts/message';
import type { Rules } from '../../workflows/contracts/policy';

/** The rulebook a case pinned at its start. */
export interface RulesActivities {
  /** Policy and calendar by version, the calendar cut to what a case from `from` on can need; at most 8 kB. */
  fetchRules(pinned: CaseInput['pinned'] & { from: Instant }): Promise<Rules>;
}
