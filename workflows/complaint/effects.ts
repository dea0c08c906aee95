import type { Effect } from '../contracts/case-definition';
import type { Recorded } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { clocks } from './clocks';
import type { ComplaintEvent } from './events';
import { labelledAsHeld } from './quiet-hours';
import type { ComplaintState } from './state';
import { subjectsOf } from './subjects';

/** Which activity, child or signal an event calls for. `state` already holds the event. */
export function effects(rules: Rules, state: ComplaintState, event: Recorded<ComplaintEvent>): Effect[] {
  const list = subjectsOf(rules.logic).flatMap(
    (s) => s.effects?.[event.type]?.(rules, state, event as never) ?? [],
  );
  return list.length > 0 && rules.logic >= 2
    ? labelledAsHeld(clocks(rules, state), event.messageId, list)
    : list;
}
