import type { Queryable } from '../../shared/database/database';
import type { HeldRules } from './held-rules';

/** The rules fetched last, by any process of this service. */
export async function lastHeldRules(q: Queryable): Promise<HeldRules | undefined> {
  const [row] = await q.query<HeldRules>(
    `select policy_version as "policyVersion", calendar_version as "calendarVersion", logic, policy, calendar
     from held_rules order by held_at desc limit 1`,
  );
  return row;
}

export async function keepRules(q: Queryable, rules: HeldRules): Promise<void> {
  await q.query(
    `insert into held_rules (policy_version, calendar_version, logic, policy, calendar)
     values ($1, $2, $3, $4::jsonb, $5::jsonb)
     on conflict (policy_version, calendar_version, logic)
     do update set policy = excluded.policy, calendar = excluded.calendar, held_at = now()`,
    [
      rules.policyVersion,
      rules.calendarVersion,
      rules.logic,
      JSON.stringify(rules.policy),
      JSON.stringify(rules.calendar),
    ],
  );
}
