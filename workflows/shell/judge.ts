import { ApplicationFailure, log } from '@temporalio/workflow';
import { failureTypes } from '../contracts/error-codes';
import {
  isRefusal,
  refuse,
  type Actor,
  type EventBase,
  type Instant,
  type Message,
  type Refusal,
} from '../contracts/message';
import type { CaseState } from '../policies/clock';
import type { CaseFile } from './case-file';

/**
 * The events that a command calls for.
 * @throws ApplicationFailure `refused` (details: the Refusal with what would be allowed), `stale` (details: `{ seq }`),
 *   or `internal_error` when the rules themselves break: a plain Error would stall the whole case for one command.
 */
export function judgeCommand<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  message: Message,
  ifSeq?: number,
): E[] {
  const { definition, rules, state } = file;
  if (ifSeq !== undefined && state.seq > ifSeq) {
    throw failure(failureTypes.stale, `the case has moved on to ${state.seq}`, { seq: state.seq });
  }
  let outcome: E[] | Refusal;
  try {
    outcome =
      definition.guard(rules, state, message.name, message.by, message.at) ??
      definition.decide(rules, state, message, message.at);
  } catch (error) {
    throw failure('internal_error', `${message.name} could not be decided: ${String(error)}`, {});
  }
  if (!isRefusal(outcome)) return outcome;
  throw failure(failureTypes.refused, `${outcome.rule} ${outcome.reason}`, {
    ...outcome,
    allowed: allowedCommands(file, message.by, message.at),
  });
}

/**
 * The events of a fact. Each one leaves an event (architecture, point 5): where the rules refuse it, have nothing to
 * record or break over it, the shell declines it in their place, so that one bad fact can neither vanish nor stall a case.
 */
export function judgeFact<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  message: Message,
): E[] {
  let outcome: E[] | Refusal;
  try {
    outcome = file.definition.decide(file.rules, file.state, message, message.at);
  } catch (error) {
    log.error('a fact could not be decided', {
      caseId: file.input.caseId,
      fact: message.name,
      messageId: message.id,
      error,
    });
    outcome = refuse('shell', 'undecidable');
  }
  if (!isRefusal(outcome) && outcome.length > 0) return outcome;
  const { rule, reason } = isRefusal(outcome) ? outcome : { rule: 'shell', reason: 'noEffect' };
  return [{ type: 'factDeclined', fact: message.name, rule, reason } as unknown as E];
}

/** The events that follow from a ring; none is fine, the ring itself is recorded by the shell. */
export function judgeRing<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  message: Message,
): E[] {
  const outcome = file.definition.decide(file.rules, file.state, message, message.at);
  return isRefusal(outcome) ? [] : outcome;
}

function allowedCommands<S extends CaseState, E extends EventBase, R>(
  { definition, rules, state }: CaseFile<S, E, R>,
  by: Actor,
  now: Instant,
): string[] {
  return Object.keys(definition.messages).filter(
    (name) => definition.messages[name] === 'command' && !definition.guard(rules, state, name, by, now),
  );
}

function failure(type: string, message: string, detail: object): ApplicationFailure {
  return ApplicationFailure.create({ type, message, details: [detail], nonRetryable: true });
}
