import type { ShellActivities } from '../contracts/case-definition';
import type { CommandAnswer, EventBase, Instant, Message, Recorded } from '../contracts/message';
import { isRung, type CaseState, type Ring } from '../policies/clock';
import type { CaseFile } from './case-file';
import { ringMessage } from './clock-runner';
import type { Effects } from './effects';
import { judgeCommand, judgeFact, judgeRing } from './judge';
import type { Letter } from './mailbox';
import { now } from './now';

/** What happens to one message: ring what was due before it, decide, append, fold, start effects, answer. */
export class Turns<S extends CaseState, E extends EventBase, R> {
  constructor(
    private readonly file: CaseFile<S, E, R>,
    private readonly effects: Effects,
    private readonly activities: Pick<ShellActivities<R>, 'appendEvents'>,
  ) {}

  /** A case that another case started is not on the board yet: its opening is appended first, like everything. */
  async open(): Promise<void> {
    const { caseId, opening, unrecorded } = this.file.input;
    if (unrecorded) {
      const { seq: _seq, at, messageId: id, ...event } = opening;
      const message: Message = { id, name: 'open', payload: {}, by: { kind: 'service', id: 'parent' }, at };
      await this.activities.appendEvents({ caseId, after: 0, message, events: [event as EventBase] });
    }
    this.startEffects(opening);
  }

  async take({ message, ifSeq, answer, reject }: Letter): Promise<void> {
    for (;;) {
      // Not beyond now: the clock of the service that took the fact may be ahead of the engine's.
      await this.ringUntil(message.at < now() ? message.at : now());
      const known = this.file.answerTo(message.id);
      if (known) return answer(known);
      let events: E[];
      try {
        events = reject ? judgeCommand(this.file, message, ifSeq) : judgeFact(this.file, message);
      } catch (failure) {
        if (!reject) throw failure;
        return reject(failure as Error);
      }
      const recorded = await this.record(message, events);
      if (recorded) return answer(recorded);
    }
  }

  /** Rings in time order, asking the clocks anew each time: a ring may meet, move or start others. */
  async ringUntil(instant: Instant): Promise<void> {
    for (let ring = this.file.ringDue(instant); ring; ring = this.file.ringDue(instant))
      await this.ring(ring);
  }

  private async ring(ring: Ring): Promise<void> {
    const message = ringMessage(ring, now());
    const rang = message.payload as unknown as E;
    const recorded = await this.record(message, [rang, ...judgeRing(this.file, message)]);
    const isConsumed = isRung(this.file.state.rung, ring.clock, ring.level);
    if (recorded && !isConsumed) throw new Error(`evolve did not fold ${message.id}`);
  }

  /** Appends and folds what the log returns: the log wins. `undefined`: the log was ahead, decide again. */
  private async record(message: Message, events: E[]): Promise<CommandAnswer | undefined> {
    const { caseId } = this.file.input;
    const after = this.file.state.seq;
    if (events.length === 0) return { from: after + 1, to: after };
    const result = await this.activities.appendEvents({ caseId, after, message, events });
    const recorded = result.events as Recorded<E>[];
    if (recorded.length === 0) throw new Error(`the log answered ${result.outcome} without events`);
    if (result.outcome === 'known') return { from: recorded[0]!.seq, to: recorded.at(-1)!.seq };
    for (const event of recorded) {
      this.file.fold(event);
      this.startEffects(event);
    }
    return result.outcome === 'inserted' ? this.file.answerTo(message.id) : undefined;
  }

  private startEffects(event: Recorded<E>): void {
    this.effects.startAll(event.seq, event.at, this.file.effectsOf(event), this.file.place());
  }
}
