import type { Instant, Message, Recorded, Refusal } from '../contracts/message';
import { isRefusal } from '../contracts/message';
import type { Rules } from '../contracts/policy';
import type { ComplaintEvent } from './events';
import { evolve } from './evolve';
import { guard } from './guard';
import type { CommandName } from './messages';
import type { Decide, Ring } from './rules';
import { clockEvents, declined, kindOf } from './rules';
import type { ComplaintState } from './state';
import type { Check } from './subject';
import { commands, facts, since, subjects, subjectsOf } from './subjects';

/** Every business rule of the complaint case: guard, then the rule of the message, then what follows from it. */
export function decide(
  rules: Rules,
  state: ComplaintState,
  message: Message,
  now: Instant,
): ComplaintEvent[] | Refusal {
  const { name, by } = message;
  if (name in commands) {
    const refusal = guard(rules, state, name, by, now);
    if (refusal) return refusal;
    for (const { checks } of subjectsOf(rules.logic)) {
      const check = checks?.[name as CommandName] as Check<unknown> | undefined;
      const unfit = check?.({ rules, state, by, now }, message.payload);
      if (unfit) return unfit;
    }
  }
  const rule = handlers[name];
  if (!rule || (since[name] ?? 1) > rules.logic)
    return declined(name, { rule: 'S-46', reason: 'unknownFact' });
  const context = { rules, state, by, now, messageId: message.id };
  const decided = rule(context, message.payload);
  if (isRefusal(decided)) return decided;
  const events = subjectsOf(rules.logic).reduce(
    (all, { follows }) => [...all, ...(follows?.(context, all) ?? [])],
    decided,
  );
  return [...events, ...archived(rules, state, events, now)];
}

const rings: Record<string, Ring> = Object.assign({}, ...subjects.map((s) => s.rings ?? {})) as Record<
  string,
  Ring
>;

/** What a ringing clock means; the shell has already recorded that it rang. */
const clockRang: Ring = (context, ring) => (rings[kindOf(ring.id)] ?? clockEvents)(context, ring);

const handlers = {
  ...Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, command.decide])),
  ...facts,
  clockRang,
} as unknown as Record<string, Decide<unknown>>;

/** 归档 as soon as no subject holds the concluded case back any more. */
function archived(
  rules: Rules,
  before: ComplaintState,
  events: readonly ComplaintEvent[],
  at: Instant,
): ComplaintEvent[] {
  if (before.stage !== 'concluded' && !events.some((e) => e.type === 'complaintConcluded')) return [];
  const state = events.reduce<ComplaintState>(
    (folded, event) =>
      evolve(folded, { ...event, seq: folded.seq + 1, at, messageId: '' } as Recorded<ComplaintEvent>),
    before,
  );
  const held =
    state.stage !== 'concluded' || subjectsOf(rules.logic).some((s) => s.holdsArchive?.(rules, state));
  return held ? [] : [{ type: 'complaintArchived' }];
}

export { guard };
