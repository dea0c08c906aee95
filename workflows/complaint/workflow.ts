import type { CaseInput } from '../contracts/case-definition';
import { runCase } from '../shell/run-case';
import { complaintDefinition } from './definition';
import type { ComplaintEvent } from './events';

/** One customer complaint, from acceptance 受理 to the end of its reopening window. */
export async function complaintCase(input: CaseInput<ComplaintEvent>): Promise<void> {
  await runCase(complaintDefinition, input);
}
