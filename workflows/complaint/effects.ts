import type { Effect } from '../contracts/case-definition';
import type { Recorded } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import type { ComplaintEvent } from './events';
import type { ComplaintState } from './state';
import { subjectsOf } from './subjects';

/** Which activity, child or signal an event calls for. `state` already holds the event. */
export function effects(rules: Rules, state: ComplaintState, event: Recorded<ComplaintEvent>): Effect[] {
  return subjectsOf(rules.logic).flatMap(
    (s) => s.effects?.[event.type]?.(rules, state, event as never) ?? [],
  );
}
