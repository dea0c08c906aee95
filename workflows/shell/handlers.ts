import {
  ApplicationFailure,
  defineSignal,
  defineUpdate,
  setDefaultSignalHandler,
  setHandler,
  uuid4,
} from '@temporalio/workflow';
import type { CommandAnswer, Envelope, EventBase, Message } from '../contracts/message';
import type { CaseState } from '../policies/clock';
import type { CaseFile } from './case-file';
import { judgeCommand } from './judge';
import type { Mailbox } from './mailbox';
import { now } from './now';

/**
 * Registers every command as an Update and every fact as a Signal, each under its own name.
 * Waiting messages are delivered the moment a handler is set: fold the opening event before calling this.
 */
export function registerHandlers<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  mailbox: Mailbox,
): void {
  for (const [name, kind] of Object.entries(file.definition.messages)) {
    if (kind === 'command') {
      setHandler(
        defineUpdate<CommandAnswer, [Envelope]>(name),
        (envelope) => mailbox.putCommand(command(name, envelope), envelope.ifSeq),
        { validator: (envelope) => validate(file, mailbox, name, envelope) },
      );
    } else {
      setHandler(defineSignal<[unknown]>(name), (envelope) => mailbox.putFact(fact(name, envelope)));
    }
  }
  // A signal this case does not know reaches `decide` all the same, which declines it: shown, never swallowed.
  setDefaultSignalHandler((name, envelope) => mailbox.putFact(fact(name, envelope)));
}

/**
 * Refuses what can be refused now, so that a refusal writes no history. It can judge only a case at rest; while
 * something is queued, in hand or due to ring, the command is let in and judged in its turn.
 */
function validate<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  mailbox: Mailbox,
  name: string,
  envelope: Envelope,
): void {
  if (!isEnvelope(envelope)) throw ApplicationFailure.nonRetryable('not an envelope', 'malformed');
  const atRest = file.hasRules && mailbox.idle && !file.ringDue(now());
  if (atRest && !file.answerTo(envelope.id)) judgeCommand(file, command(name, envelope), envelope.ifSeq);
}

function command(name: string, { id, payload, by }: Envelope): Message {
  return { id, name, payload, by, at: now() };
}

/** A signal that is no envelope (typed by hand into the engine's console) becomes a fact that every case declines. */
function fact(name: string, envelope: unknown): Message {
  if (isEnvelope(envelope))
    return { id: envelope.id, name, payload: envelope.payload, by: envelope.by, at: envelope.at ?? now() };
  return {
    id: `malformed/${uuid4()}`,
    name: 'malformedSignal',
    payload: { name },
    by: { kind: 'service', id: 'unknown' },
    at: now(),
  };
}

function isEnvelope(value: unknown): value is Envelope {
  const { id, by, at } = (value ?? {}) as Partial<Envelope>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof by?.kind === 'string' &&
    (at === undefined || !Number.isNaN(Date.parse(at)))
  );
}
