import type { Effect } from '../contracts/case-definition';
import type { Instant } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import { type Clock, ringId, toldAt } from '../policies/clock';
import { nextContactHour } from '../policies/opening-hours';

/**
 * a warning that the policy sends to the customer waits for the next allowed hour; one that would then come no
 * earlier than the end falls away. The end itself is no reminder and waits for nothing.
 */
export function outsideQuietHours({ policy }: Rules, clock: Clock): Clock {
  const levels = clock.levels.flatMap((level) => {
    const reminds = level.percent < 100 && toldAt(policy, clock.kind, level.percent).includes('customer');
    const at = reminds ? nextContactHour(policy.hours, level.at) : level.at;
    if (at === level.at) return [level];
    return at < clock.dueAt ? [{ ...level, at, heldSince: level.at }] : [];
  });
  return { ...clock, levels };
}

/** what a held level says to the customer says that it was held. `messageId`: of the ring that caused it. */
export function labelledAsHeld(
  clocks: readonly Clock[],
  messageId: string,
  effects: readonly Effect[],
): Effect[] {
  const heldSince = heldBefore(clocks, messageId);
  return effects.map((effect) =>
    heldSince !== undefined && effect.kind === 'activity' && effect.name === 'tellCustomer'
      ? { ...effect, input: { ...effect.input, params: { ...(effect.input.params as object), heldSince } } }
      : effect,
  );
}

function heldBefore(clocks: readonly Clock[], messageId: string): Instant | undefined {
  for (const clock of clocks) {
    const level = clock.levels.find((l) => l.heldSince !== undefined && ringId(clock, l) === messageId);
    if (level) return level.heldSince;
  }
  return undefined;
}
