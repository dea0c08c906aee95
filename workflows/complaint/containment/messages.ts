import type { Instant } from '../../contracts/message';
import type { GradeFacts } from '../../contracts/policy';
import type { Proof } from '../vocabulary';

/** What can hurt others: coded facts of the grading. */
export const dangers = ['hazard', 'harmToPerson'] as const satisfies (keyof GradeFacts)[];
export type Danger = (typeof dangers)[number];

/** Commands that policy may let wait for the containment. */
export const containedBefore = ['planInvestigation', 'makeOffer', 'solveOnTheSpot'] as const;
export type ContainedBefore = (typeof containedBefore)[number];

/** Isolating the faulty product or service 隔离. */
export interface ContainmentCommands {
  /** `target`: product, lot, outlet or service by its code; `action` by a code of the policy. */
  recordContainment: { target: string; action: string; takenAt?: Instant; proof: Proof };
}
