import type { CaseInput } from '../contracts/case-definition';
import { runCase } from '../shell/run-case';
import { accountabilityDefinition } from './definition';
import type { AccountabilityEvent } from './events';

/** One reward/penalty submission 奖罚呈批, sealed from everybody but HR and executives. */
export async function accountabilityCase(input: CaseInput<AccountabilityEvent>): Promise<void> {
  await runCase(accountabilityDefinition, input);
}
