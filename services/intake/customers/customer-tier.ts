import type { TierAtAcceptance } from '../../../workflows/complaint/vocabulary';
import type { Instant, LocalDate } from '../../../workflows/contracts/message';
import type { Policy } from '../../../workflows/contracts/policy';
import { localDate } from '../../../workflows/policies/working-time';
import type { Queryable } from '../../shared/database/database';

/** The tier, and what it was taken from: the customer may ask for the reasons (S-20, L-10). Fen of the period's window. */
export interface TierTaken extends TierAtAcceptance {
  scoreFen: number;
  atLeastFen: number;
}

type TierPolicy = Pick<Policy, 'tiers' | 'hours'>;

/** First day of the period that an instant falls into, in local time. */
export function periodOf({ tiers, hours }: TierPolicy, at: Instant): LocalDate {
  const [year = '', month = ''] = localDate(hours, at).split('-');
  const monthsOf = { month: 1, quarter: 3, year: 12 }[tiers.period];
  const first = Number(month) - ((Number(month) - 1) % monthsOf);
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/**
 * S-21: the tier of a customer in the period of an instant: among the share of policy with the highest value of purchases
 * in the months before the period. What that takes is computed once per period, so it is the same for every complaint in
 * it. Undefined for everybody else.
 */
export async function tierOf(
  q: Queryable,
  policy: TierPolicy,
  customerId: string,
  at: Instant,
): Promise<TierTaken | undefined> {
  const period = periodOf(policy, at);
  const { months, topPercent } = policy.tiers;
  const scoreFen = await scoreOf(q, customerId, period, months);
  if (scoreFen === 0) return undefined;
  const atLeastFen = (await thresholdOf(q, period)) ?? (await makeThreshold(q, period, months, topPercent));
  if (atLeastFen === undefined || scoreFen < atLeastFen) return undefined;
  return { code: 'top', period, scoreFen, atLeastFen };
}

const inWindow = `purchased_on >= $1::date - make_interval(months => $2) and purchased_on < $1::date`;

async function scoreOf(q: Queryable, customerId: string, period: string, months: number): Promise<number> {
  const [row] = await q.query<{ score: number }>(
    `select coalesce(sum(amount_fen), 0)::bigint as score from customer_purchase where ${inWindow} and customer_id = $3`,
    [period, months, customerId],
  );
  return row!.score;
}

async function thresholdOf(q: Queryable, period: string): Promise<number | undefined> {
  const [row] = await q.query<{ atLeast: number }>(
    `select at_least_fen as "atLeast" from tier_threshold where period = $1`,
    [period],
  );
  return row?.atLeast;
}

/** As long as the customers are too few for one of them to be at the top, nothing is fixed and nobody is. */
async function makeThreshold(
  q: Queryable,
  period: string,
  months: number,
  topPercent: number,
): Promise<number | undefined> {
  await q.query(
    `with scores as (
       select sum(amount_fen) as score from customer_purchase where ${inWindow} group by customer_id having sum(amount_fen) > 0
     ), ranked as (
       select score, row_number() over (order by score desc) as rank, count(*) over () as customers from scores
     )
     insert into tier_threshold (period, at_least_fen, customers)
     select $1::date, score, customers from ranked where rank = customers * $3 / 100
     on conflict do nothing`,
    [period, months, topPercent],
  );
  return thresholdOf(q, period);
}
