import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound } from '../../shared/http/problem';
import { recordChange } from '../changes/change-repository';
import type { Organization } from '../organization';
import { policySummaries } from './policy-read-model';
import { newPolicySchema, policySchema, policySummarySchema } from './policy-schemas';
import { publishable, publishPolicy } from './publish-policy';

const read = permission('organization.policies.read', { roles: 'all', services: true });
const publish = permission('organization.policies.publish', { roles: ['administrator'] });

export function policyRoutes({ database, policies, calendars }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/policies',
      summary: 'All policy versions, newest first',
      permission: read,
      response: { 200: z.strictObject({ items: z.array(policySummarySchema), nextCursor: z.null() }) },
      handler: async () => ({
        status: 200 as const,
        body: { items: await policySummaries(database), nextCursor: null },
      }),
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/policies/{version}',
      summary: 'One policy version, the rulebook as data',
      permission: read,
      request: { params: z.strictObject({ version: z.coerce.number<string>().int().min(1).max(1_000_000) }) },
      response: { 200: policySchema },
      handler: async ({ params }) => {
        const policy = await policies.policy(params.version);
        if (!policy) throw notFound();
        return { status: 200 as const, body: policy };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/policies/check',
      summary: 'Would this policy be published? Nothing is kept',
      description:
        'The same tests as publishing it: 400 with one entry per fault, 409 when a newer version exists.',
      permission: publish,
      request: { body: newPolicySchema },
      response: {
        200: z.strictObject({ version: z.number().int().meta({ description: 'It would become' }) }),
      },
      handler: async ({ body: { version: basedOn, ...document } }) => {
        const next = await publishable(database, document, { basedOn, calendar: await calendars.newest() });
        return { status: 200 as const, body: { version: next.version } };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/policies',
      summary: 'Publish a policy as the next version, for new complaints only (R-14)',
      description:
        'Give `version` to say which version it was made from; a newer one since then is answered with 409.',
      permission: publish,
      idempotent: true,
      request: { body: newPolicySchema },
      response: { 200: policySchema, 201: policySchema },
      handler: async ({
        body: { version: basedOn, ...document },
        caller,
        requestId,
        idempotencyKey,
        bodyHash,
        operation,
      }) => {
        const publishedBy = caller.kind === 'person' ? caller.id : caller.kind;
        const calendar = await calendars.newest();
        return answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const policy = await publishPolicy(q, document, { basedOn, publishedBy, calendar });
            await recordChange(q, { caller, requestId }, 'policies', policy.version);
            return { status: 201 as const, body: policy };
          },
        );
      },
    }),
  ];
}
