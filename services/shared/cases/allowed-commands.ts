import { isRefusal } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import type { Caller } from '../access/caller';
import type { Language } from '../http/language';
import { refusalText } from '../http/refusal-texts';
import { actingFor, actingStaff } from '../people/acting-person';
import type { CaseService, SeenCase, ServedCase } from './case-service';
import { ownTime } from './own-time';

export interface CommandAllowance {
  name: string;
  allowed: boolean;
  rule?: string;
  reason?: string;
}

/** What a person may do with a case now, by the same guards that the case itself asks. */
export async function allowedCommands(
  { organization }: Pick<CaseService, 'organization'>,
  asked: { served: ServedCase; seen: SeenCase; state: CaseState; caller: Caller; language: Language },
): Promise<CommandAllowance[]> {
  const { served, seen, state, language } = asked;
  const [member, rules] = await Promise.all([
    actingStaff(organization, asked.caller),
    organization.rules(seen.pinned),
  ]);
  const now = ownTime(seen.clockOffsetMs);
  return Object.keys(served.commands).map((name) => {
    const refusal = served.definition.guard(rules, state, name, actingFor(member, rules.policy, name), now);
    if (!isRefusal(refusal)) return { name, allowed: true };
    return {
      name,
      allowed: false,
      rule: refusal.rule,
      reason: refusalText(refusal.reason, refusal.params, language),
    };
  });
}
