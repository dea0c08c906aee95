import { refuse } from '../../contracts/message';
import type { Decide } from '../rules';
import { personOf } from '../rules';
import type { Requirement } from '../subject';
import type { ContainedBefore, ContainmentCommands } from './messages';
import { awaitsContainment } from './state';

/** S-12: a step taken, with proof that it was; more than one may be needed. */
export const recordContainment: Decide<ContainmentCommands['recordContainment']> = (
  { rules, by, now },
  { target, action, takenAt = now, proof },
) => {
  const { actions, tell } = rules.policy.containment;
  if (!actions.includes(action)) return refuse('S-12', 'unknownContainment', { actions: actions.join(', ') });
  if (takenAt > now) return refuse('S-12', 'containedInFuture');
  return [{ type: 'containmentRecorded', target, action, takenAt, proof, by: personOf(by).id, tell }];
};

/** S-12: where policy says so, no plan before the danger to others is contained. */
export const contained =
  (command: ContainedBefore): Requirement =>
  ({ rules, state }) =>
    rules.policy.containment.before.includes(command) && awaitsContainment(rules, state)
      ? refuse('S-12', 'containmentMissing')
      : undefined;
