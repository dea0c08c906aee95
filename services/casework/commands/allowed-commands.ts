import { isRefusal } from '../../../workflows/contracts/message';
import type { Caller } from '../../shared/access/caller';
import type { Language } from '../../shared/http/language';
import { refusalText } from '../../shared/http/refusal-texts';
import { pinnedOf } from '../cases/case-projection';
import type { CaseRow } from '../cases/case-read-model';
import type { CaseworkState, ServedCase } from '../cases/served-case';
import type { Casework } from '../casework';
import { actingFor, actingStaff } from '../people/acting-person';

export interface CommandAllowance {
  name: string;
  allowed: boolean;
  rule?: string;
  reason?: string;
}

/** What a person may do with a case now, by the same guards that the case itself asks. */
export async function allowedCommands(
  { organization }: Casework,
  asked: { served: ServedCase; row: CaseRow; state: CaseworkState; caller: Caller; language: Language },
): Promise<CommandAllowance[]> {
  const { served, row, state, language } = asked;
  const [member, rules] = await Promise.all([
    actingStaff(organization, asked.caller),
    organization.rules(pinnedOf(row)),
  ]);
  const now = new Date().toISOString();
  return Object.keys(served.commands).map((name) => {
    const refusal = served.definition.guard(rules, state, name, actingFor(member, rules.policy, name), now);
    if (!isRefusal(refusal)) return { name, allowed: true };
    return { name, allowed: false, rule: refusal.rule, reason: refusalText(refusal.reason, refusal.params, language) };
  });
}
