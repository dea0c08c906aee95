import type { Actor, Instant, Person, Refusal } from '../contracts/message';
import type { Audience, Rules, WorkingCalendar } from '../contracts/policy';
import { withYear } from '../policies/published-calendar';
import { type ClockRang, toldAt } from '../policies/clock';
import type { ComplaintEvent } from './events';
import type { ComplaintState } from './state';
import type { Recipient } from './vocabulary';
import type { Task } from './tasks/events';

/** What a deciding function is given besides the payload. */
export interface Context {
  rules: Rules;
  state: ComplaintState;
  by: Actor;
  now: Instant;
  messageId: string;
}

/** A rule of one message: payload in, events or a refusal out. */
export type Decide<P> = (context: Context, payload: P) => ComplaintEvent[] | Refusal;

/** What a ringing clock means; the shell has already recorded that it rang. */
export type Ring = Decide<ClockRang>;

/** The pinned calendar with the years published since. */
export function calendarOf(rules: Rules, state: ComplaintState): WorkingCalendar {
  return state.years.reduce(withYear, rules.calendar);
}

/** The rules as this case sees them now. */
export function rulesOf(rules: Rules, state: ComplaintState): Rules {
  return state.years.length === 0 ? rules : { ...rules, calendar: calendarOf(rules, state) };
}

/** A command is always given by a person: the guard saw to it. */
export function personOf(by: Actor): Person {
  if (by.kind !== 'person') throw new Error('a command without a person');
  return by;
}

/** Does this person speak for the department: their own, or as head one whose head they stand in for (S-30)? */
export const actsFor = (by: Actor, department: string | undefined): boolean =>
  by.kind === 'person' &&
  department !== undefined &&
  (by.department === department || (by.covers ?? []).includes(department));

/** Of an actor, the person alone: what an event holds of somebody. */
export function asPerson({ id, role, department, team, level }: Person): Person {
  return { id, role, level, ...(department && { department }), ...(team && { team }) };
}

/** L-02: the person or team complained about neither handles, approves nor diagnoses. */
export function isComplainedAbout(state: ComplaintState, person: { id: string; team?: string }): boolean {
  const { staffRef, team } = state.subject ?? {};
  return (staffRef !== undefined && person.id === staffRef) || (team !== undefined && person.team === team);
}

/**
 * What a clock that only tells people records; whom to tell stands in its policy row.
 * @param department whose head and staff are meant, where it is not the department that handles the case
 * @param more who hears of it beside those of the policy row
 */
export function clockEvents(
  { rules }: Context,
  ring: ClockRang,
  department?: string,
  more: readonly Recipient[] = [],
): ComplaintEvent[] {
  const kind = kindOf(ring.id);
  const tell = [...(toldAt(rules.policy, kind, ring.percent) as Audience[]), ...more];
  if (tell.length === 0) return [];
  const common = { clock: ring.id, kind, tell, ...(department !== undefined && { department }) };
  return ring.percent < 100
    ? [{ type: 'clockWarned', ...common, percent: ring.percent }]
    : [{ type: 'clockBroken', ...common, dueAt: ring.dueAt }];
}

/** Clock ids are `kind/round`. */
export const kindOf = (clockId: string): string => clockId.split('/')[0] ?? '';

/** A task for people; its id is stable, so the same cause raises it once. */
export function raise(state: ComplaintState, task: Omit<Task, 'id'>): ComplaintEvent[] {
  const id = task.about ? `${task.kind}/${task.about}` : task.kind;
  if (state.tasks.some((t) => t.id === id)) return [];
  return [{ type: 'taskRaised', task: { id, ...task } }];
}

/** The task of a kind is done by what this person just did. */
export const resolved = (state: ComplaintState, kind: string, by: string): ComplaintEvent[] =>
  state.tasks.filter((t) => t.kind === kind).map((t) => ({ type: 'taskResolved', taskId: t.id, by }));

/** A fact that cannot take effect is recorded and shown, never swallowed. */
export function declined(fact: string, refusal: Pick<Refusal, 'rule' | 'reason'>): ComplaintEvent[] {
  return [{ type: 'factDeclined', fact, rule: refusal.rule, reason: refusal.reason }];
}

/** Where the customer can turn to, by the longest category prefix of the policy (L-07). */
export function outsideRoutes(rules: Rules, category: string | undefined): string[] {
  const { byCategory } = rules.policy.outsideRoutes;
  const prefix = Object.keys(byCategory)
    .filter((key) => category === key || category?.startsWith(`${key}.`))
    .sort((a, b) => b.length - a.length)[0];
  return byCategory[prefix ?? 'default'] ?? [];
}
