import type { Effect } from '../contracts/case-definition';
import type { Actor, Instant, Recorded, Refusal } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import type { Clock } from '../policies/clock';
import type { ComplaintEvent } from './events';
import type { CommandName, ComplaintCommands } from './messages';
import type { Context, Decide, Ring } from './rules';
import type { ComplaintState } from './state';
import type { Stage } from './vocabulary';

/**
 * One subject of the rulebook (triage, offer, closing …): everything the case knows about it, in one folder.
 * The case is the sum of its subjects (`subjects.ts`).
 * `C`, `F`: its commands and facts by name; `E`: the events it records.
 */
export interface Subject<C, F, E extends { type: string }> {
  /** The `rules.logic` from which on it takes part; complaints that began before know nothing of it. */
  since: number;
  commands: { [N in keyof C]: Command<C[N]> };
  facts: { [N in keyof F]: Decide<F[N]> };
  /** Folds of its own events, and what other subjects' events mean for its part of the state. */
  folds: Folds<E>;
  clocks?: (rules: Rules, state: ComplaintState) => Clock[];
  /** By kind of clock; a kind without a ring tells whom its policy row names. */
  rings?: Record<string, Ring>;
  /** Which activity, child or signal an event calls for, its own or another subject's. */
  effects?: Effects;
  /** What the events of a message, whoever decided them, bring about here. `context.state` is the one before them. */
  follows?: (context: Context, events: readonly ComplaintEvent[]) => ComplaintEvent[];
  /** What it asks before other subjects' commands may be given. */
  requires?: { [N in CommandName]?: Requirement };
  /** What it asks of the content of other subjects' commands, after `requires`. */
  checks?: { [N in CommandName]?: Check<ComplaintCommands[N]> };
  /** true as long as the case may not be archived because of it. */
  holdsArchive?: (rules: Rules, state: ComplaintState) => boolean;
  /** True as long as the workflow of an archived case must not end because of it. */
  holdsEnd?: (state: ComplaintState) => boolean;
  /** Whose turn it is, as far as this subject knows. */
  steps?: Steps;
}

export interface Command<P> {
  /** What managers read in the Temporal UI, in the language of the deployment. */
  title: string;
  /** Stages in which the command makes sense, and the rule that says so. */
  stages: readonly Stage[];
  rule: string;
  /** What else must hold without looking at the payload. */
  unless?: Requirement;
  decide: Decide<P>;
}

export interface GuardContext {
  rules: Rules;
  state: ComplaintState;
  by: Actor;
  now: Instant;
}

/** Why a command may not be given now, or nothing. */
export type Requirement = (context: GuardContext) => Refusal | undefined;

/** The same, with the payload at hand. */
export type Check<P> = (context: GuardContext, payload: P) => Refusal | undefined;

type EventOf<T> = Recorded<Extract<ComplaintEvent, { type: T }>>;
type Fold<T> = (state: ComplaintState, event: EventOf<T>) => ComplaintState;

/** A fold for each of its own events; others as needed. */
export type Folds<E extends { type: string }> = { [T in E['type']]: Fold<T> } & {
  [T in ComplaintEvent['type']]?: Fold<T>;
};

export type Effects = {
  [T in ComplaintEvent['type']]?: (rules: Rules, state: ComplaintState, event: EventOf<T>) => Effect[];
};

/** Something a person must do next: which command, who, until when, by which rule. */
export interface NextStep {
  command: CommandName;
  audience: Audience;
  /** Of `department-staff` and `department-head`; the handling department when none is named. */
  department?: string | undefined;
  /** Whose step it is by name, whatever the audience says. */
  person?: string | undefined;
  /** Not shown before this instant. */
  from?: Instant;
  dueAt?: Instant;
  clock?: string;
  taskId?: string;
  taskKind?: string;
  rule: string;
}

/** Id and end of the first running clock of a kind. */
export type Due = (kind: string) => Pick<NextStep, 'clock' | 'dueAt'> | undefined;

export type Steps = (rules: Rules, state: ComplaintState, due: Due, running: readonly Clock[]) => NextStep[];

/** The step that the stage of a complaint waits for; due when the customer's answer or the promise is. */
export function stageStep(
  state: ComplaintState,
  due: Due,
  steps: Partial<Record<Stage, NextStep>>,
): NextStep[] {
  const step = state.kind === 'complaint' ? steps[state.stage] : undefined;
  return step ? [{ ...(due('answer') ?? due('promise')), ...step }] : [];
}

/** Stages before the conclusion. */
export const open: readonly Stage[] = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
];

export const untilArchive: readonly Stage[] = [...open, 'concluded'];
