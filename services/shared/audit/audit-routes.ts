import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import { permission } from '../access/permission';
import type { Queryable } from '../database/database';
import { type Endpoint, endpoint } from '../http/endpoint';
import { pageOf } from '../http/page';
import { type AuditRow, auditPage } from './audit-read-model';

const entry = z
  .strictObject({
    id: z.number().int(),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.enum(['read', 'refused', 'forbidden']),
    caseId: z.string(),
    subject: z.string(),
    rule: z.string().optional(),
    reason: z.string().optional(),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry' });

/** Who read a case of this service, and whose attempts were refused (F-54). */
export function auditRoutes(service: string, database: Queryable, roles: readonly Role[]): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: `/api/${service}/v1/audit`,
      summary: 'Reads of cases and refused attempts, newest first',
      permission: permission(`${service}.audit.read`, { roles }),
      request: {
        query: z.strictObject({
          case: z.string().max(200).optional(),
          actor: z.string().max(200).optional(),
          action: z.enum(['read', 'refused', 'forbidden']).optional(),
          cursor: z.coerce.number<string>().int().min(1).optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(entry), nextCursor: z.string().nullable() }) },
      handler: async ({ query }) => {
        const filter = { caseId: query.case, actor: query.actor, action: query.action };
        const rows = await auditPage(database, filter, { before: query.cursor, limit: query.limit + 1 });
        return { status: 200 as const, body: pageOf(rows, query.limit, entryOf, (row) => String(row.id)) };
      },
    }),
  ];
}

const entryOf = (row: AuditRow): z.input<typeof entry> => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  action: row.action as 'read',
  caseId: row.case_id,
  subject: row.subject,
  ...(row.rule !== null && { rule: row.rule }),
  ...(row.reason !== null && { reason: row.reason }),
  requestId: row.request_id,
});
