import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Attempt, auditOf, recordReads } from '../../shared/audit/audit-repository';
import { asOfQuery, clockView } from '../../shared/cases/case-schemas';
import { caseAt } from '../../shared/cases/case-view';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { Problem } from '../../shared/http/problem';
import { pageOf, positionOf } from '../../shared/http/page';
import { actingStaff } from '../../shared/people/acting-person';
import type { Accountability } from '../accountability';
import { accountabilityCase, type AccountabilityState } from './accountability-case';
import { isApprover, readableCase, seenCase } from './case-access';
import { casePage, cursorFrom, cursorOf } from './case-read-model';
import { caseSummary, caseView, listQuery } from './case-schemas';
import { caseViewOf, ownClocks, summaryOf } from './case-view';

const list = permission('accountability.cases.list', { roles: ['hr', 'executive'] });
const read = permission('accountability.cases.read', { roles: 'all' });
const readClocks = permission('accountability.cases.readClocks', { roles: 'all' });

export function caseRoutes(accountability: Accountability): Endpoint[] {
  const { database, organization } = accountability;
  return [
    endpoint({
      method: 'get',
      path: '/api/accountability/v1/cases',
      summary: 'Accountability cases, newest first, page by page; for HR and executives only',
      permission: list,
      request: { query: listQuery },
      response: { 200: z.strictObject({ items: z.array(caseSummary), nextCursor: z.string().nullable() }) },
      handler: async ({ query: { cursor, limit, ...filter }, caller, requestId }) => {
        const after = positionOf(cursor, cursorFrom);
        const member = await actingStaff(organization, caller);
        if (!isApprover(member)) throw noLongerApprover();
        const rows = await casePage(
          database,
          { ...filter, notConcerning: member.id },
          { after, limit: limit + 1 },
        );
        const attempt = auditOf({ caller, requestId, subject: list.name });
        await recordReads(
          database,
          attempt,
          rows.slice(0, limit).map((row) => row.case_id),
        );
        return { status: 200 as const, body: pageOf(rows, limit, summaryOf, cursorOf) };
      },
    }),

    endpoint({
      method: 'get',
      path: accountabilityCase.path,
      summary: 'One case, now or at a past instant (F-66); who is heard sees what concerns them',
      permission: read,
      request: { params: accountabilityCase.params, query: asOfQuery },
      response: { 200: caseView },
      handler: async ({ params, query, caller, requestId }) => {
        const shown = await shownCase(accountability, params, query.asOf, {
          caller,
          requestId,
          subject: read.name,
        });
        return { status: 200 as const, body: caseViewOf(accountability, shown) };
      },
    }),

    endpoint({
      method: 'get',
      path: `${accountabilityCase.path}/clocks`,
      summary: 'Every limit of the case and what it is now (R-15)',
      permission: readClocks,
      request: { params: accountabilityCase.params },
      response: { 200: z.strictObject({ items: z.array(clockView), nextCursor: z.null() }) },
      handler: async ({ params, caller, requestId }) => {
        const attempt = { caller, requestId, subject: readClocks.name };
        const { part, clocks } = await shownCase(accountability, params, undefined, attempt);
        const items = part === 'approver' ? clocks : ownClocks(clocks);
        return { status: 200 as const, body: { items, nextCursor: null } };
      },
    }),
  ];
}

async function shownCase(
  accountability: Accountability,
  params: Record<string, unknown>,
  asOf: string | undefined,
  attempt: Attempt,
) {
  const caseId = accountabilityCase.caseIdOf(params as Record<string, string>);
  const sight = await readableCase(accountability, caseId, attempt);
  const at = await caseAt<AccountabilityState>(accountability, accountabilityCase, seenCase(sight.row), asOf);
  return { ...sight, ...at, asOf };
}

/** The token still says so, organization no longer does. */
const noLongerApprover = (): Problem =>
  new Problem('forbidden', {
    zh: '只有人力资源和高管可以查看问责案件。',
    en: 'Only HR and executives may see accountability cases.',
  });
