import { z } from 'zod';
import type { Caller } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { code, freeText } from '../../shared/cases/field-schemas';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { notFound, Problem } from '../../shared/http/problem';
import { searchFields } from '../cases/case-schemas';
import type { Casework } from '../casework';
import { exportColumns } from './export-columns';
import { deleteView, saveView, viewsOf } from './view-repository';

const path = '/api/casework/v1/views';
const params = z.strictObject({ id: code });
const viewsEach = 50;

/** Kept as it was asked, so that it can be put into an address again; checked as the list checks it. */
const query = z
  .record(z.string().max(40), z.string().max(100))
  .refine((given) => z.strictObject(searchFields).safeParse(given).success, {
    params: { zh: '列表不认识这样的查询', en: 'the list does not understand this query' },
  });
const content = z.strictObject({
  name: freeText(60),
  query,
  columns: z.array(z.enum(exportColumns)).max(exportColumns.length).default([]),
});
const view = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    query: z.record(z.string(), z.string()),
    columns: z.array(z.string()),
  })
  .meta({ id: 'SavedView' });

/** Searches a person keeps; nobody sees another's. */
export function viewRoutes({ database }: Casework): Endpoint[] {
  const own = permission('casework.views.own', { roles: 'all' });
  return [
    endpoint({
      method: 'get',
      path,
      summary: 'The searches that the caller has saved',
      permission: own,
      response: { 200: z.strictObject({ items: z.array(view), nextCursor: z.null() }) },
      handler: async ({ caller }) => ({
        status: 200 as const,
        body: { items: await viewsOf(database, personId(caller)), nextCursor: null },
      }),
    }),
    endpoint({
      method: 'put',
      path: `${path}/{id}`,
      summary: 'Save a search under an id of the caller’s choice, or replace it',
      permission: own,
      request: { params, body: content },
      response: { 200: view },
      handler: async ({ params: { id }, body, caller }) => {
        const saved = { id, ...body };
        if (await saveView(database, personId(caller), saved, viewsEach))
          return { status: 200 as const, body: saved };
        throw new Problem('conflict', {
          zh: `最多保存 ${viewsEach} 个视图，请先删除一个。`,
          en: `You can keep ${viewsEach} views; delete one first.`,
        });
      },
    }),
    endpoint({
      method: 'delete',
      path: `${path}/{id}`,
      summary: 'Forget a saved search',
      permission: own,
      request: { params },
      response: { 204: z.undefined() },
      handler: async ({ params: { id }, caller }) => {
        if (!(await deleteView(database, personId(caller), id))) throw notFound();
        return { status: 204 as const };
      },
    }),
  ];
}

/** The permission lets only people in. */
const personId = (caller: Caller): string => (caller as Extract<Caller, { kind: 'person' }>).id;
