import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { asOfQuery, clockView } from '../../shared/cases/case-schemas';
import { caseAt } from '../../shared/cases/case-view';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { pageOf, positionOf } from '../../shared/http/page';
import type { Casework } from '../casework';
import { confinedTo, readableCase, readsReports } from './case-access';
import { complaintCase, diagnosisCase, publicOpinionCase, publicOpinionReaders } from './case-kinds';
import { pinnedOf } from './case-projection';
import { casePage, cursorFrom, cursorOf, publicOpinionRows } from './case-read-model';
import {
  complaintSummary,
  complaintView,
  diagnosisView,
  filterOf,
  listQuery,
  publicOpinionSummary,
  publicOpinionView,
} from './case-schemas';
import {
  complaintViewOf,
  diagnosisViewOf,
  publicOpinionSummaryOf,
  publicOpinionViewOf,
  summaryOf,
} from './case-view';
import type { CaseworkCase } from './served-case';

export function caseRoutes(casework: Casework): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/casework/v1/complaints',
      summary: 'Complaints, page by page; people of a department see their own',
      permission: permission('casework.complaints.list', { roles: 'all', services: true }),
      request: { query: listQuery },
      response: {
        200: z.strictObject({ items: z.array(complaintSummary), nextCursor: z.string().nullable() }),
      },
      handler: async ({ query, caller }) => {
        const { cursor, limit, ...search } = query;
        const { sort } = search;
        const after = positionOf(cursor, (text) => cursorFrom(text, sort));
        const rows = await casePage(
          casework.database,
          {
            ...filterOf(search),
            visibleTo: confinedTo(caller),
            withReports: await readsReports(casework, caller),
          },
          { sort, after, limit: limit + 1 },
        );
        return { status: 200 as const, body: pageOf(rows, limit, summaryOf, (row) => cursorOf(row, sort)) };
      },
    }),

    endpoint({
      method: 'get',
      path: complaintCase.path,
      summary: 'One complaint: state and clocks, now or at a past instant (F-66)',
      permission: permission('casework.complaints.read', { roles: 'all', services: true }),
      request: { params: complaintCase.params, query: asOfQuery },
      response: { 200: complaintView },
      handler: async (ctx) => ({
        status: 200 as const,
        body: complaintViewOf(casework, await seen(casework, complaintCase, ctx, 'casework.complaints.read')),
      }),
    }),

    endpoint({
      method: 'get',
      path: diagnosisCase.path,
      summary: 'One joint diagnosis: state and clocks, now or at a past instant',
      permission: permission('casework.diagnoses.read', { roles: 'all', services: true }),
      request: { params: diagnosisCase.params, query: asOfQuery },
      response: { 200: diagnosisView },
      handler: async (ctx) => ({
        status: 200 as const,
        body: diagnosisViewOf(casework, await seen(casework, diagnosisCase, ctx, 'casework.diagnoses.read')),
      }),
    }),

    endpoint({
      method: 'get',
      path: '/api/casework/v1/public-opinion/cases',
      summary: 'The newest public-opinion cases, open ones first (S-44)',
      permission: permission('casework.opinions.list', { roles: publicOpinionReaders }),
      response: { 200: z.strictObject({ items: z.array(publicOpinionSummary), nextCursor: z.null() }) },
      handler: async () => ({
        status: 200 as const,
        body: {
          items: (await publicOpinionRows(casework.database, 200)).map(publicOpinionSummaryOf),
          nextCursor: null,
        },
      }),
    }),

    endpoint({
      method: 'get',
      path: publicOpinionCase.path,
      summary: 'One public-opinion case: documents, clocks, linked complaints (S-44)',
      permission: permission('casework.opinions.read', { roles: publicOpinionReaders }),
      request: { params: publicOpinionCase.params, query: asOfQuery },
      response: { 200: publicOpinionView },
      handler: async (ctx) => ({
        status: 200 as const,
        body: publicOpinionViewOf(
          casework,
          await seen(casework, publicOpinionCase, ctx, 'casework.opinions.read'),
        ),
      }),
    }),

    ...[complaintCase, diagnosisCase, publicOpinionCase].map((served) => clockRoute(casework, served)),
  ];
}

function clockRoute(casework: Casework, served: CaseworkCase): Endpoint {
  const name = `${served.name}.readClocks`;
  return endpoint({
    method: 'get',
    path: `${served.path}/clocks`,
    summary: 'Every limit of the case and what it is now (R-15)',
    permission: permission(name, { roles: served.readers ?? 'all', services: true }),
    request: { params: served.params },
    response: { 200: z.strictObject({ items: z.array(clockView), nextCursor: z.null() }) },
    handler: async (ctx) => {
      const { clocks } = await seen(casework, served, { ...ctx, query: {} }, name);
      return { status: 200 as const, body: { items: clocks, nextCursor: null } };
    },
  });
}

interface Asking extends Pick<Parameters<typeof readableCase>[2], 'caller' | 'requestId'> {
  params: Record<string, unknown>;
  query: z.output<typeof asOfQuery>;
}

/** The case as the caller may see it, at the instant asked for or now. */
async function seen(
  casework: Casework,
  served: CaseworkCase,
  { params, query, caller, requestId }: Asking,
  subject: string,
) {
  const caseId = served.caseIdOf(params as Record<string, string>);
  const row = await readableCase(casework, caseId, { caller, requestId, subject });
  const { asOf } = query;
  return {
    row,
    asOf,
    ...(await caseAt(
      casework,
      served,
      { ...row, pinned: pinnedOf(row), clockOffsetMs: row.clock_offset_ms },
      asOf,
    )),
  };
}
