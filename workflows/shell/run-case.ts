import { allHandlersFinished, CancellationScope, condition } from '@temporalio/workflow';
import type { CaseDefinition, CaseInput } from '../contracts/case-definition';
import type { CommandAnswer, EventBase, Instant, Message, Recorded } from '../contracts/message';
import { isRung, type CaseState, type Ring } from '../policies/clock';
import { outlasting } from './activities';
import { CaseFile } from './case-file';
import { Alarm, ringMessage } from './clock-runner';
import { goOn, isLong } from './continue';
import { publish } from './describe';
import { Effects } from './effects';
import { registerHandlers } from './handlers';
import { judgeCommand, judgeFact, judgeRing } from './judge';
import { Mailbox, type Letter } from './mailbox';
import { now } from './now';

export interface RunOptions {
  /** Continue as new from this many history events on; without it the engine decides. */
  continueAfterEvents?: number;
}

/** Makes a case durable (architecture, "The shell"): called by each case's `workflow.ts`, returns when the case has ended. */
export async function runCase<S extends CaseState, E extends EventBase, R>(
  definition: CaseDefinition<S, E, R>,
  input: CaseInput<E>,
  options: RunOptions = {},
): Promise<void> {
  const mailbox = new Mailbox();
  const file = new CaseFile(definition, input);
  const effects = new Effects(input.caseId, (fact) => mailbox.putFact(fact));
  registerHandlers(file, mailbox);
  // A cancel request changes nothing: calling a case off is a message with a reason, decided and recorded.
  await CancellationScope.nonCancellable(() => new CaseRun(file, mailbox, effects, options).run());
}

class CaseRun<S extends CaseState, E extends EventBase, R> {
  private readonly alarm = new Alarm();
  private readonly activities = outlasting<R>();

  constructor(
    private readonly file: CaseFile<S, E, R>,
    private readonly mailbox: Mailbox,
    private readonly effects: Effects,
    private readonly options: RunOptions,
  ) {}

  async run(): Promise<void> {
    const { input, definition } = this.file;
    this.file.pin(await this.activities.fetchRules({ ...input.pinned, from: input.opening.at }));
    if (!input.carried) await this.open();
    for (const owed of input.carried?.effects ?? []) this.effects.start(owed);
    for (;;) {
      await this.mailbox.holding(() => this.workOff());
      publish(this.file);
      if (this.isFinished()) return;
      if (this.mayGoOn()) await goOn(this.file, this.effects);
      this.alarm.setFor(this.file.nextRing(), definition.clockTitle);
      await condition(() => this.mailbox.hasMail || this.alarm.ringing || this.isFinished() || this.mayGoOn());
    }
  }

  /** A case that another case started is not on the board yet: its opening is appended first, like everything. */
  private async open(): Promise<void> {
    const { caseId, opening, unrecorded } = this.file.input;
    if (unrecorded) {
      const { seq: _seq, at, messageId, ...event } = opening;
      const message: Message = { id: messageId, name: 'open', payload: {}, by: { kind: 'service', id: 'parent' }, at };
      await this.activities.appendEvents({ caseId, after: 0, message, events: [event as EventBase] });
    }
    this.startEffects(opening);
  }

  private isFinished(): boolean {
    return this.file.state.ended === true && this.effects.done && this.isQuiet();
  }

  private mayGoOn(): boolean {
    return isLong(this.options.continueAfterEvents) && this.isQuiet();
  }

  /** No message would be lost if this run closed now. */
  private isQuiet(): boolean {
    return !this.mailbox.hasMail && allHandlersFinished();
  }

  /** Everything that waits, one message at a time, then what is due. */
  private async workOff(): Promise<void> {
    for (let letter = this.mailbox.take(); letter; letter = this.mailbox.take()) await this.turn(letter);
    await this.ringUntil(now());
    if (this.mailbox.hasMail) await this.workOff();
  }

  private async turn({ message, ifSeq, answer, reject }: Letter): Promise<void> {
    for (;;) {
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

  /** Rings in time order, each one by itself: a ring may meet, move or start other clocks. */
  private async ringUntil(instant: Instant): Promise<void> {
    for (let ring = this.file.ringDue(instant); ring; ring = this.file.ringDue(instant)) await this.ring(ring);
  }

  private async ring(ring: Ring): Promise<void> {
    const message = ringMessage(ring, now());
    const recorded = await this.record(message, [message.payload as unknown as E, ...judgeRing(this.file, message)]);
    if (recorded && !isRung(this.file.state.rung, ring.clock, ring.level)) throw new Error(`evolve did not fold ${message.id}`);
  }

  /** Appends and folds what the log returns: the log wins. `undefined`: the log was ahead, decide again. */
  private async record(message: Message, events: E[]): Promise<CommandAnswer | undefined> {
    const after = this.file.state.seq;
    if (events.length === 0) return { from: after + 1, to: after };
    const result = await this.activities.appendEvents({ caseId: this.file.input.caseId, after, message, events });
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
    this.effects.startAll(event.seq, event.at, this.file.effectsOf(event));
  }
}
