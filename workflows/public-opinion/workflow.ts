import type { CaseInput } from '../contracts/case-definition';
import { runCase } from '../shell/run-case';
import { publicOpinionDefinition } from './definition';
import type { PublicOpinionEvent } from './events';

/** One public-opinion case 舆情: what the company says in public, drafted, approved, released. */
export async function publicOpinionCase(input: CaseInput<PublicOpinionEvent>): Promise<void> {
  await runCase(publicOpinionDefinition, input);
}
