import { allHandlersFinished, CancellationScope, condition } from '@temporalio/workflow';
import type { CaseDefinition, CaseInput } from '../contracts/case-definition';
import type { EventBase } from '../contracts/message';
import type { CaseState } from '../policies/clock';
import { outlasting } from './activities';
import { CaseFile } from './case-file';
import { Alarm } from './clock-runner';
import { goOn, isLong } from './continue';
import { publish } from './describe';
import { Effects } from './effects';
import { registerHandlers } from './handlers';
import { Mailbox } from './mailbox';
import { now } from './now';
import { Turns } from './turns';

export interface RunOptions {
  /** Continue as new from this many history events on; without it the engine decides. */
  continueAfterEvents?: number;
}

/**
 * Makes a case durable (architecture, "The shell"): called by each case's `workflow.ts`, returns when the case has ended,
 * its handlers have answered and its effects are done.
 */
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
  await CancellationScope.nonCancellable(() => run(file, mailbox, effects, options));
}

async function run<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  mailbox: Mailbox,
  effects: Effects,
  { continueAfterEvents }: RunOptions,
): Promise<void> {
  const { definition, input } = file;
  const activities = outlasting<R>();
  const turns = new Turns(file, effects, activities);
  const alarm = new Alarm();
  // No message would be lost if this run closed now.
  const isQuiet = (): boolean => !mailbox.hasMail && allHandlersFinished();
  const isFinished = (): boolean => file.state.ended === true && effects.done && isQuiet();
  const mayGoOn = (): boolean => isLong(continueAfterEvents) && isQuiet();

  file.pin(await activities.fetchRules({ ...input.pinned, from: input.opening.at }));
  if (!input.carried) await turns.open();
  for (const owed of input.carried?.effects ?? []) effects.start(owed);
  for (;;) {
    await mailbox.workOff(
      (letter) => turns.take(letter),
      () => turns.ringUntil(now()),
    );
    publish(file);
    if (isFinished()) return;
    if (mayGoOn()) await goOn(file, effects);
    alarm.setFor(file.nextRing(), definition.clockTitle);
    await condition(() => mailbox.hasMail || alarm.ringing || isFinished() || mayGoOn());
  }
}
