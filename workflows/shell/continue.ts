import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { CaseInput } from '../contracts/case-definition';
import type { EventBase } from '../contracts/message';
import type { CaseState } from '../policies/clock';
import type { CaseFile } from './case-file';
import type { Effects } from './effects';

/** Is this run's history long enough? The engine says so; `afterEvents` says so earlier, for tests. */
export function isLong(afterEvents = Infinity): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= afterEvents;
}

/**
 * Goes on in a fresh run: the folded state, the newest answers and the effects still owed travel. Rules are fetched
 * again by their pinned version, which is as long as carrying them.
 */
export function goOn<S extends CaseState, E extends EventBase, R>(
  file: CaseFile<S, E, R>,
  effects: Effects,
): Promise<never> {
  const carried = { state: file.state, effects: effects.owed(), answers: file.recentAnswers() };
  return continueAsNew<(input: CaseInput<E>) => Promise<void>>({ ...file.input, carried });
}
