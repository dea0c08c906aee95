import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { given } from '../complaints/complaint-record';
import { instant } from '../complaints/text-schemas';
import { matchKeysOf } from '../duplicates/match-keys';
import type { Intake } from '../intake';
import { contactsApart, historyOf } from './customer-history';
import { purposeOf } from './customer-purpose';
import { contactsOf } from './customer-read-model';
import { customerReaders } from './customer-routes';
import { customerParams, purposeQuery } from './customer-schemas';

const pastSchema = z
  .object({
    id: z.uuid(),
    acceptanceNumber: z.string(),
    kind: z.string(),
    channel: z.string(),
    category: z.string().optional(),
    receivedAt: instant,
    /** The beginning of its description. */
    excerpt: z.string(),
  })
  .meta({ id: 'CustomersComplaint' });

/** What else one customer complained about (S-10). */
export const customerHistoryRoutes = (intake: Intake): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/api/intake/v1/customers/{id}/complaints',
    summary:
      'Complaints from one of the customer’s contacts, newest first, for a purpose that is logged (S-10)',
    permission: permission('intake.customers.history', { roles: customerReaders }),
    request: { params: customerParams, query: purposeQuery },
    response: { 200: z.object({ items: z.array(pastSchema), nextCursor: z.null() }) },
    handler: async ({ params: { id }, query, caller, requestId }) => {
      const reading = await purposeOf(intake, { ...query, caller, requestId });
      const contacts = await contactsOf(intake.database, id);
      const refs = await Promise.all(contactsApart(contacts).map(intake.customerReferences));
      const keys = matchKeysOf({ customerRefs: refs.flat() });
      const roles = caller.kind === 'person' ? caller.roles : [];
      const seesApart = roles.some((role) => intake.reportReaders().includes(role));
      const past = await historyOf(intake.database, { customerId: id, keys, seesApart }, reading);
      if (!past) throw notFound();
      const items = past.map(({ category, ...rest }) => ({ ...rest, ...given({ category }) }));
      return { status: 200 as const, body: { items, nextCursor: null } };
    },
  }),
];
