import type { Audience, Policy, Rules } from '../../contracts/policy';
import { type Clock, isRung, toldAt } from '../../policies/clock';
import { addDuration } from '../../policies/working-time';
import type { ComplaintState } from '../state';
import { flows } from './messages';

/** Kind of the clock in which an escalation of this flow is to be signed for. */
export const signClock = (flow: string): string => `${flow}Sign`;

/** F-15: who is above those whom the breach itself told, up to the top; nobody for a clock whose end tells no staff. */
export function levelsAbove(policy: Policy, kind: string): Audience[] {
  const flow = flows.find((f) => signClock(f) === kind);
  const chain: Audience[] = flow ? policy.escalation.flows[flow] : policy.escalation.chain;
  const told = toldAt(policy, kind, 100) as Audience[];
  if (told.length === 0) return [];
  return chain.slice(1 + Math.max(...told.map((audience) => chain.indexOf(audience))));
}

const percentOf = (level: number, count: number): number => Math.floor(((level + 1) * 100) / count);

/** The level that this ring of an escalation speaks to. */
export const levelAt = (above: readonly Audience[], percent: number): Audience | undefined =>
  above.find((_, i) => percentOf(i, above.length) === percent);

/** F-15: one more clock for each overdue one, a level after each interval, until somebody meets it. */
export function escalationClocks(rules: Rules, state: ComplaintState, limits: readonly Clock[]): Clock[] {
  const { hours, clocks } = rules.policy;
  const { limit, rule } = clocks.escalation!;
  return limits.flatMap((clock) => {
    const isOverdue = !clock.metAt && isRung(state.rung, clock, { percent: 100, at: clock.dueAt });
    const above = isOverdue ? levelsAbove(rules.policy, clock.kind) : [];
    if (above.length === 0) return [];
    let at = clock.dueAt;
    const levels = above.map((_, i) => {
      at = addDuration(rules.calendar, hours, at, limit).at;
      return { percent: percentOf(i, above.length), at };
    });
    const id = `escalation/${clock.id}`;
    return [{ id, kind: 'escalation', rule, startedAt: clock.dueAt, dueAt: at, levels }];
  });
}
