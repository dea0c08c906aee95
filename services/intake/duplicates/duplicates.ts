import { normalised } from '../customers/contact-spelling';
import type { Candidate } from './duplicate-repository';
import { isCustomerKey, type Matter, objectKeys } from './match-keys';
import { likeness, pairsOf } from './text-likeness';

/** Why somebody should look at it. */
export type Reason = 'sameOrder' | 'sameCustomer' | 'sameProduct' | 'similarText';

export interface Suggestion {
  candidate: Candidate;
  reasons: Reason[];
  /** Percent of the pairs of characters that both texts have. */
  similarity: number;
  /** 0..100. */
  score: number;
}

/** Texts of which so many percent of the pairs are the same are told together; so many suggestions help a reader. */
const similarFrom = 30;
const shownAtMost = 10;

/** Customer and object together say more than any likeness of words. */
const weights: Record<Reason, number> = { sameOrder: 50, sameCustomer: 30, sameProduct: 20, similarText: 50 };

/**
 * L-06: what may be the same matter, likeliest first. The same customer, the same order, or a text that is similar
 * enough each suffice; the same product only adds to them. A suggestion: a person links or merges, never the program.
 */
export function suggestionsOf(
  matter: Omit<Matter, 'customerRefs'>,
  found: readonly Candidate[],
): Suggestion[] {
  const pairs = pairsOf(matter.description ?? '');
  return found
    .map((candidate) => suggestionOf(matter, pairs, candidate))
    .filter(({ reasons }) => reasons.some((reason) => reason !== 'sameProduct'))
    .toSorted((a, b) => b.score - a.score || b.candidate.receivedAt.localeCompare(a.candidate.receivedAt))
    .slice(0, shownAtMost);
}

function suggestionOf(
  { object }: Omit<Matter, 'customerRefs'>,
  pairs: ReadonlySet<string>,
  candidate: Candidate,
): Suggestion {
  const similarity = Math.round(100 * likeness(pairs, pairsOf(candidate.description)));
  const orders = objectKeys(object);
  const holds: Record<Reason, boolean> = {
    sameOrder: objectKeys(candidate.object).some((key) => orders.includes(key)),
    sameCustomer: candidate.keys.some(isCustomerKey),
    sameProduct: sameProduct(object, candidate.object),
    similarText: similarity >= similarFrom,
  };
  const reasons = (Object.keys(weights) as Reason[]).filter((reason) => holds[reason]);
  const points = reasons.map((reason) => weights[reason] * (reason === 'similarText' ? similarity / 100 : 1));
  const score = Math.min(100, Math.round(points.reduce((sum, p) => sum + p, 0)));
  return { candidate, reasons, similarity, score };
}

function sameProduct(one: Matter['object'], other: Matter['object']): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  return (['productCode', 'productName'] as const).some(
    (field) =>
      one[field] !== undefined &&
      other[field] !== undefined &&
      normalised(one[field]) === normalised(other[field]),
  );
}
