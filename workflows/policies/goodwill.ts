import type { Fen, Instant, LocalDate } from '../contracts/message';
import type { Policy, RemedyKind } from '../contracts/policy';

type Goodwill = Policy['goodwill'];

/** The standard of a category: that of its longest prefix in the policy, else `default` (S-38). */
export function standardOf({ standards }: Goodwill, category: string | undefined): string {
  const prefix = Object.keys(standards)
    .filter((key) => category === key || category?.startsWith(`${key}.`))
    .sort((a, b) => b.length - a.length)[0];
  return prefix ?? 'default';
}

/** What the standard grants: a share of the order, or a fixed amount where there is none; whole fen, never above the cap. */
export function standardFen({ standards, capFen }: Goodwill, id: string, orderFen: Fen | undefined): Fen {
  const standard = standards[id];
  if (!standard) return 0;
  const granted =
    orderFen === undefined ? standard.withoutOrderFen : Math.floor((orderFen * standard.percent) / 100);
  return Math.min(granted, capFen);
}

/**
 * S-38, R-6: the declared bonus in points for loyal customers, beside the goodwill and never above the cap with it.
 * @param committedFen goodwill promised before, bonuses included
 * @param customerSince first purchase as confirmed, `today` in the company's time zone
 */
export function loyaltyBonusFen(
  { loyalty, capFen }: Goodwill,
  goodwillFen: Fen,
  committedFen: Fen,
  customerSince: LocalDate | undefined,
  today: LocalDate,
): Fen {
  if (customerSince === undefined || yearsLater(customerSince, loyalty.years) > today) return 0;
  const room = Math.max(0, capFen - committedFen - goodwillFen);
  return Math.min(Math.floor((goodwillFen * loyalty.percent) / 100), room);
}

/** The same day so many years on; 29 February counts as 1 March by text order. */
const yearsLater = (date: LocalDate, years: number): LocalDate =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

export interface PromisedAmount {
  kind: RemedyKind;
  amountFen: Fen;
  statutory: boolean;
}

/** Promised to the same customer on another complaint (S-37, S-93). */
export interface Commitment extends PromisedAmount {
  /** When it was agreed; of an offer that the customer may still take up, when its answer is due. */
  at: Instant;
  open?: true;
}
