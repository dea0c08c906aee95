import type { CaseInput } from '../contracts/case-definition';
import { runCase } from '../shell/run-case';
import { diagnosisDefinition } from './definition';
import type { DiagnosisEvent } from './events';

/** One joint diagnosis 联合会诊 of a complaint. */
export async function diagnosisCase(input: CaseInput<DiagnosisEvent>): Promise<void> {
  await runCase(diagnosisDefinition, input);
}
