import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import { permission } from '../access/permission';
import type { Queryable } from '../database/database';
import { type Endpoint, endpoint } from '../http/endpoint';
import { pageOf, positionOf } from '../http/page';
import { changeCursorFrom, changeCursorOf, changePage } from './change-read-model';

const change = z
  .strictObject({
    at: z.iso.datetime(),
    /** As in `AuditEntry`. */
    actor: z.string(),
    caseId: z.string(),
    /** The command that was given. */
    command: z.string(),
    /** The first event it led to. */
    seq: z.number().int(),
  })
  .meta({ id: 'CaseChange' });

/** What people changed in cases of this service: every command that was accepted, from the log itself (F-54). */
export function changeRoutes(service: string, database: Queryable, roles: readonly Role[]): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: `/api/${service}/v1/audit/changes`,
      summary: 'Commands of people that changed a case, newest first',
      permission: permission(`${service}.audit.read`, { roles }),
      request: {
        query: z.strictObject({
          case: z.string().max(200).optional(),
          actor: z.string().max(200).optional(),
          cursor: z.string().max(500).optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(change), nextCursor: z.string().nullable() }) },
      handler: async ({ query: { cursor, limit, case: caseId, actor } }) => {
        const before = positionOf(cursor, changeCursorFrom);
        const rows = await changePage(database, { caseId, actor }, { before, limit: limit + 1 });
        return {
          status: 200 as const,
          body: pageOf(rows, limit, ({ xid: _, ...item }) => item, changeCursorOf),
        };
      },
    }),
  ];
}
