import { z } from 'zod';
import { remedyKinds } from '../../../workflows/contracts/policy';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import type { Casework } from '../casework';
import { confinedTo, readableCase } from './case-access';
import { complaintCase } from './case-kinds';
import { similarOffers } from './similar-read-model';

const similarOffer = z
  .strictObject({
    complaintId: z.string(),
    acceptanceNumber: z.string(),
    offerId: z.string(),
    madeAt: z.iso.datetime(),
    status: z.enum(['open', 'accepted', 'rejected', 'countered', 'lapsed']),
    kinds: z.array(z.enum(remedyKinds)),
    /** All of it; the bonus in points counts too. */
    amountFen: z.number().int(),
    /** What the law demands, goodwill and bonus of it, apart (L-18, S-38). */
    money: z.strictObject({
      statutoryFen: z.number().int(),
      goodwillFen: z.number().int(),
      bonusFen: z.number().int(),
    }),
    /** The proposer's own word was not enough (S-30). */
    approved: z.boolean(),
  })
  .meta({ id: 'SimilarOffer' });

/** What was offered lately in complaints of the same category, for whoever has to decide (S-30). */
export function similarRoutes(casework: Casework): Endpoint[] {
  const subject = 'casework.complaints.readSimilar';
  return [
    endpoint({
      method: 'get',
      path: `${complaintCase.path}/similar-offers`,
      summary: 'The latest offers in complaints of the same category, newest first (S-30)',
      permission: permission(subject, { roles: 'all' }),
      request: { params: complaintCase.params },
      response: { 200: z.strictObject({ items: z.array(similarOffer), nextCursor: z.null() }) },
      handler: async ({ params, caller, requestId }) => {
        const caseId = complaintCase.caseIdOf(params as Record<string, string>);
        const { complaint_id: complaintId, category } = await readableCase(casework, caseId, {
          caller,
          requestId,
          subject,
        });
        const items =
          category === null
            ? []
            : await similarOffers(casework.database, {
                category,
                not: complaintId,
                visibleTo: confinedTo(caller),
              });
        return { status: 200 as const, body: { items, nextCursor: null } };
      },
    }),
  ];
}
