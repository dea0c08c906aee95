import type { CaseInput } from '../../workflows/contracts/case-definition';
import { runCase } from '../../workflows/shell/run-case';
import { toyCase as definition, type ToyEvent } from './toy-case';

/** The toy case as the worker sees it. */
export async function toyCase(input: CaseInput<ToyEvent>): Promise<void> {
  await runCase(definition, input);
}

/** The same, but its runs are short. */
export async function shortToyCase(input: CaseInput<ToyEvent>): Promise<void> {
  await runCase(definition, input, { continueAfterEvents: 30 });
}
