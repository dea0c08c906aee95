import type { CaseDefinition, CaseInput, Effect } from '../../workflows/contracts/case-definition';
import {
  refuse,
  type Instant,
  type Message,
  type Recorded,
  type Refusal,
} from '../../workflows/contracts/message';
import { withRing, type CaseState, type Clock, type ClockRang } from '../../workflows/policies/clock';

/** A small case with one of everything the shell must carry: notes, tasks with effects, clocks, a child, a peer. */
export interface ToyRules {
  logic: number;
  /** Due after the opening; `metBy` a note of that name; a `loud` clock has something to decide when it rings. */
  clocks: { kind: string; dueMs: number; warnPercent?: number; metBy?: string; loud?: boolean }[];
}

export type ToyEvent =
  | { type: 'opened'; self: string; parent?: string; greet?: boolean }
  | { type: 'noted'; note: string }
  | { type: 'clockMoved'; kind: string; dueAt: Instant }
  | { type: 'errandsGiven'; errands: string[] }
  | { type: 'errandDone'; errand: string }
  | { type: 'childOpened'; childId: string; parent: string }
  | { type: 'childReported'; childId: string; outcome: string }
  | { type: 'childCalledOff'; childId: string }
  | { type: 'alarmed'; kind: string }
  | { type: 'finished'; outcome: string }
  | { type: 'factDeclined'; fact: string; rule: string; reason: string };

export interface ToyState extends CaseState {
  openedAt: Instant;
  self: string;
  parent?: string;
  notes: string[];
  dueAt: Record<string, Instant>;
  errands: Record<string, 'given' | 'done'>;
  children: Record<string, string>;
  alarms: string[];
  declined: string[];
}

type Decision = ToyEvent[] | Refusal;

function decide(rules: ToyRules, state: ToyState, { name, payload }: Message): Decision {
  const given = (payload ?? {}) as Record<string, string> & { errands: string[] };
  const declined = (reason: string): Decision => [{ type: 'factDeclined', fact: name, rule: 'T-1', reason }];
  switch (name) {
    case 'note':
      if (given.note === 'trip') throw new TypeError('a broken rule');
      return state.notes.includes(given.note!)
        ? refuse('T-2', 'alreadyNoted')
        : [{ type: 'noted', note: given.note! }];
    case 'heard':
      if (given.note === 'trip') throw new TypeError('a broken rule');
      return state.notes.includes(given.note!)
        ? declined('alreadyNoted')
        : [{ type: 'noted', note: given.note! }];
    case 'moveClock':
      return [{ type: 'clockMoved', kind: given.kind!, dueAt: given.dueAt! }];
    case 'giveErrands':
      return [{ type: 'errandsGiven', errands: given.errands }];
    case 'errandDone':
      return [{ type: 'errandDone', errand: given.errand! }];
    case 'openChild':
      return [{ type: 'childOpened', childId: given.childId!, parent: state.self }];
    case 'childReported':
      return given.childId! in state.children
        ? [{ type: 'childReported', childId: given.childId!, outcome: given.outcome! }]
        : declined('noSuchChild');
    case 'callOffChild':
      if (!(given.childId! in state.children)) return refuse('T-6', 'noSuchChild');
      return [{ type: 'childCalledOff', childId: given.childId! }];
    case 'calledOff':
      return state.ended ? declined('hasEnded') : [{ type: 'finished', outcome: 'calledOff' }];
    case 'finish':
      return [{ type: 'finished', outcome: given.outcome ?? 'done' }];
    case 'clockRang': {
      const { id } = payload as ClockRang;
      const kind = id.split('/')[0]!;
      return rules.clocks.find((clock) => clock.kind === kind)?.loud ? [{ type: 'alarmed', kind }] : [];
    }
    default:
      return declined('unknown');
  }
}

function evolve(state: ToyState, event: Recorded<ToyEvent> | Recorded<ClockRang>): ToyState {
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case 'opened':
      return {
        ...next,
        openedAt: event.at,
        self: event.self,
        ...(event.parent ? { parent: event.parent } : {}),
      };
    case 'noted':
      return { ...next, notes: [...state.notes, event.note] };
    case 'clockMoved':
      return { ...next, dueAt: { ...state.dueAt, [event.kind]: event.dueAt } };
    case 'errandsGiven':
      return {
        ...next,
        errands: { ...state.errands, ...Object.fromEntries(event.errands.map((e) => [e, 'given'])) },
      };
    case 'errandDone':
      return { ...next, errands: { ...state.errands, [event.errand]: 'done' } };
    case 'childOpened':
      return { ...next, children: { ...state.children, [event.childId]: 'open' } };
    case 'childReported':
      return { ...next, children: { ...state.children, [event.childId]: event.outcome } };
    case 'childCalledOff':
      return next;
    case 'alarmed':
      return { ...next, alarms: [...state.alarms, event.kind] };
    case 'finished':
      return { ...next, ended: true };
    case 'factDeclined':
      return { ...next, declined: [...state.declined, `${event.fact} ${event.rule} ${event.reason}`] };
    case 'clockRang':
      return withRing(next, event);
  }
}

function clocks(rules: ToyRules, state: ToyState): Clock[] {
  const start = Date.parse(state.openedAt);
  return rules.clocks.map(({ kind, dueMs, warnPercent, metBy }) => {
    const dueAt = state.dueAt[kind] ?? new Date(start + dueMs).toISOString();
    const warnAt = new Date(start + (dueMs * (warnPercent ?? 0)) / 100).toISOString();
    const levels = [
      ...(warnPercent ? [{ percent: warnPercent, at: warnAt }] : []),
      { percent: 100, at: dueAt },
    ];
    const met = metBy !== undefined && state.notes.includes(metBy);
    return {
      id: `${kind}/1`,
      kind,
      rule: 'T-3',
      startedAt: state.openedAt,
      dueAt,
      levels,
      ...(met ? { metAt: dueAt } : {}),
    };
  });
}

function effects(_rules: ToyRules, state: ToyState, event: Recorded<ToyEvent>): Effect[] {
  const errand = (name: string): Effect => ({
    kind: 'activity',
    name: 'runErrand',
    input: { errand: name },
    summary: `errand ${name}`,
  });
  switch (event.type) {
    case 'opened':
      return event.greet ? [errand('greet')] : [];
    case 'errandsGiven':
      return event.errands.map(errand);
    case 'childOpened':
      return [
        {
          kind: 'child',
          workflowId: event.childId,
          workflowType: 'toyCase',
          input: childInput(event),
          summary: 'child',
        },
      ];
    case 'childCalledOff':
      return [
        { kind: 'signal', workflowId: event.childId, name: 'calledOff', payload: {}, summary: 'call off' },
      ];
    case 'finished':
      return state.parent ? [report(state.parent, state.self, event.outcome)] : [];
    default:
      return [];
  }
}

const report = (parent: string, childId: string, outcome: string): Effect => ({
  kind: 'signal',
  workflowId: parent,
  name: 'childReported',
  payload: { childId, outcome },
  summary: 'report',
});

const childInput = (event: Recorded<ToyEvent> & { type: 'childOpened' }): CaseInput<ToyEvent> => ({
  caseId: event.childId,
  opening: {
    type: 'opened',
    self: event.childId,
    parent: event.parent,
    seq: 1,
    at: event.at,
    messageId: `open/${event.childId}`,
  },
  unrecorded: true,
  pinned: { policyVersion: 1, calendarVersion: 1, logic: 1 },
});

export const toyCase: CaseDefinition<ToyState, ToyEvent, ToyRules> = {
  messages: {
    note: 'command',
    moveClock: 'command',
    giveErrands: 'command',
    openChild: 'command',
    callOffChild: 'command',
    finish: 'command',
    heard: 'fact',
    errandDone: 'fact',
    childReported: 'fact',
    calledOff: 'fact',
  },
  initial: {
    seq: 0,
    rung: {},
    openedAt: '',
    self: '',
    notes: [],
    dueAt: {},
    errands: {},
    children: {},
    alarms: [],
    declined: [],
  },
  guard: (_rules, state, name, by) => {
    if (state.ended) return refuse('T-4', 'hasEnded');
    return name === 'finish' && by.kind !== 'person' ? refuse('T-5', 'notYours') : undefined;
  },
  decide,
  evolve,
  clocks,
  effects,
  describe: (_rules, state) => ({
    details: `**${state.notes.length} notes**`,
    searchAttributes: {
      stage: state.ended ? 'ended' : state.notes.length > 0 ? 'noted' : 'new',
      round: state.alarms.length,
    },
  }),
  clockTitle: (kind) => `clock ${kind}`,
};
