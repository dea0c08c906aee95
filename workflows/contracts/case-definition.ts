import type { CaseState, Clock, ClockRang } from '../policies/clock';
import type { Actor, CommandAnswer, EventBase, Instant, Message, Recorded, Refusal } from './message';

/**
 * What an event calls for. The shell starts it only after the append that holds its event has returned.
 * Key: `<caseId>/<seq>/<effect name>/<n>`.
 */
export type Effect =
  | {
      kind: 'activity';
      /** Name of the activity function, e.g. `tellCustomer`. */
      name: string;
      /** Ids, codes, amounts, instants only. The shell adds `key`, `caseId` and `at` (the event's instant). */
      input: Record<string, unknown>;
      /** Shown to managers on the activity in the Temporal UI. */
      summary: string;
    }
  | {
      kind: 'child';
      /** Workflow id of the child, which is its case id. */
      workflowId: string;
      workflowType: string;
      input: unknown;
      summary: string;
    }
  | {
      /** A signal to another case, e.g. `calledOff` to a child or `diagnosisConcluded` to the parent. */
      kind: 'signal';
      workflowId: string;
      name: string;
      payload: unknown;
      summary: string;
    };

/** What the activity behind an effect receives. */
export type EffectInput<I = Record<string, unknown>> = I & { key: string; caseId: string; at: Instant };

/**
 * What an activity may answer: a fact for the case, decided like any message (id = the effect's key), or nothing.
 * A business refusal is such a fact; infrastructure faults are thrown and retried for ever.
 */
export type EffectOutcome = { fact: string; payload: unknown } | undefined | null | void;

export type MessageKind = 'command' | 'fact';

/** Texts for managers in the Temporal UI. */
export interface CaseDescription {
  /** Markdown for `setCurrentDetails`: grade, stage, who must act, next clock with local time, open children. */
  details: string;
  /** Search attribute values by the keys of `contracts/search-attributes.ts`; absent keys stay as they are. */
  searchAttributes?: Partial<Record<string, string | number | boolean | undefined>>;
}

/**
 * A durable case: rules as pure functions. The shell makes it durable; services fold the same `evolve`.
 * `R` are the pinned rules as data.
 */
export interface CaseDefinition<S extends CaseState, E extends EventBase, R> {
  /** Commands become Updates, facts become Signals, each under its own name. */
  messages: Record<string, MessageKind>;
  initial: S;
  /** May this actor give this command now? Needs no payload; drives the list of allowed commands. */
  guard(rules: R, state: S, name: string, by: Actor, now: Instant): Refusal | undefined;
  /**
   * Every business rule. A fact that cannot take effect returns `[factDeclined]`; where it refuses or returns nothing,
   * the shell records `factDeclined { fact, rule, reason }`, so every case's `evolve` must fold that event;
   * a ring (`message.name === 'clockRang'`, payload `ClockRang`) may return no events: the shell records the ring itself.
   */
  decide(rules: R, state: S, message: Message, now: Instant): E[] | Refusal;
  /** Folds one event, `clockRang` included (see `withRing`). Must set `seq` to the event's. */
  evolve(state: S, event: Recorded<E> | Recorded<ClockRang>): S;
  /** All limits, met ones included while somebody may want to see them. */
  clocks(rules: R, state: S): Clock[];
  effects(rules: R, state: S, event: Recorded<E>): Effect[];
  /** Place of what it starts in the engine's queues, 1 (first) to 5; none: where the case itself stands. */
  place?(rules: R, state: S): number | undefined;
  describe(rules: R, state: S, now: Instant): CaseDescription;
  /** Name of a clock for managers, e.g. 承诺时限. */
  clockTitle(kind: string): string;
}

/** Workflow input of every case. The opening event is already in the log as seq 1. */
export interface CaseInput<E extends EventBase = EventBase> {
  caseId: string;
  opening: Recorded<E>;
  /** What to pin: `decide` of this case never sees other versions. */
  pinned: { policyVersion: number; calendarVersion: number; logic: number };
  /** A case that another case starts: its opening is not in the log yet, the shell appends it first. */
  unrecorded?: true;
  /** Set by continue-as-new only. */
  carried?: {
    state: unknown;
    effects: { key: string; effect: Effect; at: Instant; place?: number | undefined }[];
    /** The newest messages with their answers, so that a retry is answered although its state has moved on. */
    answers: [messageId: string, answer: CommandAnswer][];
  };
}

/** Activities that every case needs of the owning service and of organization. */
export interface ShellActivities<R> {
  appendEvents(request: import('./append').AppendRequest): Promise<import('./append').AppendResult>;
  /** The rules as they are, or packed: their JSON deflated, a quarter of the bytes in every history. */
  fetchRules(pinned: CaseInput['pinned'] & { from: Instant }): Promise<R | Uint8Array>;
}
