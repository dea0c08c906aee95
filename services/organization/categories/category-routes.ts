import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound } from '../../shared/http/problem';
import { recordChange } from '../changes/change-repository';
import type { Organization } from '../organization';
import { categoryTree, categoryTreeSummaries, newestCategoryTree } from './category-read-model';
import { publishCategoryTree } from './category-repository';
import { categoryTreeSchema, categoryTreeSummarySchema, newCategoryTreeSchema } from './category-schemas';

const read = permission('organization.categories.read', { roles: 'all', services: true });

/** The category tree in versions: a rename changes no old case (S-17, F-7). */
export function categoryRoutes({ database }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/categories',
      summary: 'The category tree that complaints are categorised by now',
      permission: read,
      response: { 200: categoryTreeSchema },
      handler: async () => ({ status: 200 as const, body: await newestCategoryTree(database) }),
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/category-versions',
      summary: 'All versions of the category tree, newest first',
      permission: read,
      response: { 200: z.strictObject({ items: z.array(categoryTreeSummarySchema), nextCursor: z.null() }) },
      handler: async () => ({
        status: 200 as const,
        body: { items: await categoryTreeSummaries(database), nextCursor: null },
      }),
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/categories/{version}',
      summary: 'A version of the category tree, with the labels it had then',
      permission: read,
      request: { params: z.strictObject({ version: z.coerce.number<string>().int().min(1).max(1_000_000) }) },
      response: { 200: categoryTreeSchema },
      handler: async ({ params }) => {
        const tree = await categoryTree(database, params.version);
        if (!tree) throw notFound();
        return { status: 200 as const, body: tree };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/categories',
      summary: 'Publish a category tree as the next version; cases keep theirs',
      description:
        'Give `version` to say which version it was made from; a newer one since then is answered with 409.',
      permission: permission('organization.categories.publish', { roles: ['administrator'] }),
      idempotent: true,
      request: { body: newCategoryTreeSchema },
      response: { 200: categoryTreeSchema, 201: categoryTreeSchema },
      handler: async ({
        body: { version: basedOn, categories },
        caller,
        requestId,
        idempotencyKey,
        bodyHash,
        operation,
      }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const publishedBy = caller.kind === 'person' ? caller.id : caller.kind;
            const tree = await publishCategoryTree(q, categories, { basedOn, publishedBy });
            await recordChange(q, { caller, requestId }, 'categories', tree.version);
            return { status: 201 as const, body: tree };
          },
        ),
    }),
  ];
}
