import type { Duration, Instant } from '../contracts/message';

/** One level of a clock: `percent` 100 is the breach, lower ones are warnings. */
export interface ClockLevel {
  percent: number;
  at: Instant;
  /** when it would have rung, had that hour not been a quiet one. */
  heldSince?: Instant;
}

/** A limit as data. `id` is `kind/round`; a clock that is met or no longer applies is not listed among the running ones. */
export interface Clock {
  id: string;
  kind: string;
  /** The requirement it comes from, shown to people. */
  rule: string;
  startedAt: Instant;
  dueAt: Instant;
  /** In time order; the last one is percent 100 at `dueAt`. */
  levels: ClockLevel[];
  /** When the thing it waits for was done; a met clock never rings. */
  metAt?: Instant;
  /** Since when it stands still (F-11); it rings nothing meanwhile. */
  pausedAt?: Instant;
  /** Counted beyond the published calendar. */
  provisional?: boolean;
}

/** What has been rung per clock id: warnings once for ever, the breach once per due date. */
export type Rung = Record<string, { percent: number; dueAt: Instant }[]>;

/** Recorded by the shell itself for every ring, so that a ring is always consumed. */
export interface ClockRang {
  type: 'clockRang';
  id: string;
  percent: number;
  dueAt: Instant;
  /** The instant at which this level was to ring. */
  ringAt: Instant;
}

/** The state that every case carries for the shell. */
export interface CaseState {
  /** Number of events folded. */
  seq: number;
  rung: Rung;
  /** A finished case takes no more messages and its workflow ends. */
  ended?: boolean;
}

export interface Ring {
  clock: Clock;
  level: ClockLevel;
}

/** Names the ring of a level of a clock for ever: it rings once per due date. */
export const ringId = (clock: Pick<Clock, 'id' | 'dueAt'>, level: Pick<ClockLevel, 'percent'>): string =>
  `ring/${clock.id}/${level.percent}/${clock.dueAt}`;

/** Has this level been told? A moved clock re-arms its breach, never a warning. */
export function isRung(rung: Rung, clock: Clock, level: ClockLevel): boolean {
  const told = rung[clock.id];
  if (!told) return false;
  return told.some((t) => t.percent === level.percent && (level.percent < 100 || t.dueAt === clock.dueAt));
}

/** The next ring in time order over all running clocks; equal instants by clock id. */
export function nextRing(clocks: readonly Clock[], rung: Rung): Ring | undefined {
  let next: Ring | undefined;
  for (const clock of clocks) {
    if (clock.metAt || clock.pausedAt) continue;
    for (const level of clock.levels) {
      if (isRung(rung, clock, level)) continue;
      if (!next || level.at < next.level.at || (level.at === next.level.at && clock.id < next.clock.id)) {
        next = { clock, level };
      }
      break; // levels are in time order: the first one not rung is this clock's next
    }
  }
  return next;
}

/** Folds a ring into the state; every case's `evolve` calls it for `clockRang`. */
export function withRing<S extends CaseState>(state: S, event: ClockRang): S {
  const told = state.rung[event.id] ?? [];
  return {
    ...state,
    rung: { ...state.rung, [event.id]: [...told, { percent: event.percent, dueAt: event.dueAt }] },
  };
}

/** `onTime atRisk overdue paused met` as api.md names them; `atRisk` from the 75 % warning. */
export function clockState(clock: Clock, at: Instant): 'onTime' | 'atRisk' | 'overdue' | 'paused' | 'met' {
  if (clock.metAt) return 'met';
  if (clock.pausedAt) return 'paused';
  if (at >= clock.dueAt) return 'overdue';
  const risk = clock.levels.find((l) => l.percent >= 75 && l.percent < 100);
  return risk && at >= risk.at ? 'atRisk' : 'onTime';
}

/** Who hears of a clock before its end, and of its end. */
export interface ClockLevels {
  /** Percentages ascend. */
  warnings: { percent: number; tell: string[] }[];
  /** Who is told of the breach. */
  overdue: string[];
}

/** What a clock's row in the policy says; levels that it leaves out are the usual ones. */
export interface ClockPolicy extends Partial<ClockLevels> {
  limit: Duration;
  rule: string;
}

interface ClockTable {
  clocks: Record<string, ClockPolicy>;
  usualClock: ClockLevels;
}

/** The warnings of a kind of clock. */
export const warningsOf = (policy: ClockTable, kind: string): ClockLevels['warnings'] =>
  policy.clocks[kind]?.warnings ?? policy.usualClock.warnings;

/** Whom the policy wants told when this level of this kind of clock rings. */
export function toldAt(policy: ClockTable, kind: string, percent: number): string[] {
  if (percent >= 100) return policy.clocks[kind]?.overdue ?? policy.usualClock.overdue;
  return warningsOf(policy, kind).find((w) => w.percent === percent)?.tell ?? [];
}
