/**
 * The words every durable case shares: who says what, when, and what is recorded of it.
 * Nothing here may hold personal data or free text: ids, codes, amounts and instants only.
 */

/** RFC 3339 in UTC with milliseconds, as `Date.prototype.toISOString` writes it: `2026-02-09T01:00:00.000Z`. */
export type Instant = string;

/** A calendar date in the company's time zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** `90s`, `10min`, `24h` (clock hours), `7d` (calendar days), `4wh` (working hours), `5wd` (official working days). */
export type Duration = string;

/** Integer fen (1 yuan = 100 fen). */
export type Fen = number;

export const roles = [
  'agent',
  'specialist',
  'team-lead',
  'department-staff',
  'department-head',
  'quality',
  'call-back',
  'operations',
  'legal',
  'public-relations',
  'complaint-manager',
  'hr',
  'executive',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A person as `organization` knows them at the moment of sending. */
export interface Person {
  id: string;
  role: Role;
  department?: string;
  team?: string;
  /** Rank for authority and escalation: 1 agent … 6 executive. */
  level: number;
  /** Of a department head: departments whose head is away and has named this one to stand in (S-30). */
  covers?: readonly string[];
}

/** Who caused a message. `system` is the shell itself (rings), `service` a process, `customer` the complainant. */
export type Actor =
  ({ kind: 'person' } & Person) | { kind: 'customer' } | { kind: 'service'; id: string } | { kind: 'system' };

/** A command or fact on its way into a case. `id` makes it idempotent for ever: it is looked up in the log. */
export interface Message<N extends string = string, P = unknown> {
  id: string;
  name: N;
  payload: P;
  by: Actor;
  at: Instant;
}

/** What arrives over Temporal (Update or Signal argument). The shell stamps `at` for commands; facts bring intake's `receivedAt`. */
export interface Envelope<P = unknown> {
  id: string;
  payload: P;
  by: Actor;
  /** Only for facts: when it reached the company. */
  at?: Instant;
  /** Only for commands: refuse as `stale` when the case has moved past this seq. */
  ifSeq?: number;
}

/** What an Update answers: the events recorded for it, as a seq range of the case's log. `to < from`: none were needed. */
export interface CommandAnswer {
  from: number;
  to: number;
}

/** An event before the log gave it a number. `v` is the payload version of its type. */
export interface EventBase {
  type: string;
}

/** An event in the log. `seq` counts from 1 without gaps within a case. */
export type Recorded<E extends EventBase = EventBase> = E & { seq: number; at: Instant; messageId: string };

/** Why a message cannot take effect: a stable rule id, a code for translation and what would be allowed instead. */
export interface Refusal {
  refused: true;
  /** `S-16`, `R-12`, `L-02` … */
  rule: string;
  /** Key of the reason text, e.g. `wrongStage`, `aboveAuthority`. */
  reason: string;
  /** Values for the reason text: codes, amounts, instants. */
  params?: Record<string, string | number | boolean>;
  /** Commands that this person could give now; filled by the shell. */
  allowed?: string[];
}

/** Builds a refusal. */
export function refuse(rule: string, reason: string, params?: Refusal['params']): Refusal {
  return params ? { refused: true, rule, reason, params } : { refused: true, rule, reason };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as Refusal).refused === true;
}

/** For the `default` of a switch over a union: a compile error when a member was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
