import type { Actor, Instant, Refusal } from '../contracts/message';
import { refuse } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { standsInFor } from './complained-about';
import type { CommandName } from './messages';
import { isComplainedAbout } from './rules';
import type { ComplaintState } from './state';
import { commands, since, subjectsOf } from './subjects';

/**
 * May this person give this command now? First the right, then the conflict of interest, then the stage, then what the
 * command itself and the other subjects ask. The payload is looked at by `decide`.
 */
export function guard(
  rules: Rules,
  state: ComplaintState,
  name: string,
  by: Actor,
  now: Instant,
): Refusal | undefined {
  const command = commands[name as CommandName];
  if (!command) return refuse('S-46', 'unknownCommand');
  const permitted = rules.policy.permissions[name] ?? [];
  if (
    by.kind !== 'person' ||
    !(permitted.includes(by.role) || standsInFor(rules, state, by.role, permitted))
  ) {
    return refuse('S-46', 'notPermitted');
  }
  if (since[name]! > rules.logic) return refuse('R-14', 'newerThanCase');
  if (isComplainedAbout(state, by)) return refuse('L-02', 'conflictOfInterest');
  if (!command.stages.includes(state.stage)) {
    return refuse(command.rule, 'wrongStage', { stage: state.stage });
  }
  const context = { rules, state, by, now };
  const refused = command.unless?.(context);
  if (refused) return refused;
  for (const { requires } of subjectsOf(rules.logic)) {
    const missing = requires?.[name as CommandName]?.(context);
    if (missing) return missing;
  }
  return undefined;
}
