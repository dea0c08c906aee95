import { moneyOf, type Offer } from '../../../workflows/complaint/offer/state';
import type { Queryable } from '../../shared/database/database';

/** So many complaints of the category are looked into, and so many offers are shown. */
const looked = 200;
const shown = 10;

/** The latest offers in other complaints of a category, newest first. `visibleTo`: only this department's. */
export async function similarOffers(
  q: Queryable,
  wanted: { category: string; not: string; visibleTo: string | undefined },
) {
  const rows = await q.query<{
    complaintId: string;
    acceptanceNumber: string;
    offer: Offer;
    approved: boolean;
  }>(
    `with same as (
       select complaint_id, acceptance_number, fold from cases
        where kind = 'complaint' and apart is null and category = $1 and complaint_id <> $2
          and ($3::text is null or departments @> array[$3])
        order by promise_due desc limit ${looked}
     )
     select s.complaint_id as "complaintId", s.acceptance_number as "acceptanceNumber", o.offer,
            s.fold ? 'approvals' as approved
       from same s cross join lateral jsonb_array_elements(s.fold -> 'offers') o(offer)
      order by o.offer ->> 'madeAt' desc limit ${shown}`,
    [wanted.category, wanted.not, wanted.visibleTo ?? null],
    'fresh',
  );
  return rows.map(({ complaintId, acceptanceNumber, approved, offer }) => ({
    complaintId,
    acceptanceNumber,
    offerId: offer.offerId,
    madeAt: offer.madeAt,
    status: offer.status,
    kinds: [...new Set(offer.actions.map(({ kind }) => kind))],
    amountFen: offer.actions.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
    money: moneyOf(offer),
    approved,
  }));
}
