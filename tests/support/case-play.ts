import type { CaseDefinition } from '../../workflows/contracts/case-definition';
import type {
  Actor,
  EventBase,
  Instant,
  Message,
  Recorded,
  Refusal,
} from '../../workflows/contracts/message';
import { isRefusal } from '../../workflows/contracts/message';
import type { CaseState, ClockRang } from '../../workflows/policies/clock';
import { nextRing, ringId } from '../../workflows/policies/clock';

/**
 * Plays a case without an engine: given events, when a message, then events. Time passes only by `at` and `until`;
 * due clocks ring first, as in the shell.
 */
export class CasePlay<S extends CaseState, E extends EventBase, R> {
  state: S;
  readonly log: (Recorded<E> | Recorded<ClockRang>)[] = [];
  private count = 0;

  constructor(
    readonly definition: CaseDefinition<S, E, R>,
    readonly rules: R,
    opening: E,
    openedAt: Instant,
  ) {
    this.state = definition.initial;
    this.record([opening], 'open', openedAt);
  }

  /** Gives a message; the events it caused, or the refusal. */
  say(name: string, payload: unknown, by: Actor, at: Instant): (E & { seq: number })[] | Refusal {
    this.until(at);
    const message: Message = { id: `m${++this.count}`, name, payload, by, at };
    const result = this.definition.decide(this.rules, this.state, message, at);
    if (isRefusal(result)) return result;
    return this.record(result, message.id, at);
  }

  /** Lets time pass: every clock due rings in order. */
  until(at: Instant): ClockRang[] {
    const rang: ClockRang[] = [];
    for (;;) {
      const ring = this.state.ended
        ? undefined
        : nextRing(this.definition.clocks(this.rules, this.state), this.state.rung);
      if (!ring || ring.level.at > at) return rang;
      const { clock, level } = ring;
      const payload: ClockRang = {
        type: 'clockRang',
        id: clock.id,
        percent: level.percent,
        dueAt: clock.dueAt,
        ringAt: level.at,
      };
      const id = ringId(clock, level);
      const events = this.definition.decide(
        this.rules,
        this.state,
        { id, name: 'clockRang', payload, by: { kind: 'system' }, at: level.at },
        level.at,
      );
      if (isRefusal(events)) throw new Error(`a ring was refused: ${id}`);
      rang.push(payload);
      this.record([payload as unknown as E, ...events], id, level.at);
    }
  }

  get types(): string[] {
    return this.log.map((e) => e.type);
  }

  private record(events: E[], messageId: string, at: Instant): (E & { seq: number })[] {
    return events.map((event) => {
      const recorded = { ...event, seq: this.state.seq + 1, at, messageId } as Recorded<E>;
      this.state = this.definition.evolve(this.state, recorded);
      this.log.push(recorded);
      return recorded;
    });
  }
}
