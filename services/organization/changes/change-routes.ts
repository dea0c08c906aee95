import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { pageOf } from '../../shared/http/page';
import type { Organization } from '../organization';
import { changeables, changePage } from './change-repository';

const change = z
  .strictObject({
    id: z.number().int(),
    at: z.iso.datetime({ offset: true }),
    /** As in `AuditEntry`: `person/administrator`. */
    actor: z.string(),
    what: z.enum(changeables),
    /** The version, year, code or person it was about. */
    target: z.string(),
    requestId: z.string(),
  })
  .meta({ id: 'OrganizationChange' });

/** Who changed the organisation and its rules (F-54). */
export function changeRoutes({ database }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/audit/changes',
      summary: 'Changes of the organisation and its rules, newest first',
      permission: permission('organization.changes.read', { roles: ['auditor', 'administrator'] }),
      request: {
        query: z.strictObject({
          actor: z.string().max(200).optional(),
          what: z.enum(changeables).optional(),
          cursor: z.coerce.number<string>().int().min(1).optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(change), nextCursor: z.string().nullable() }) },
      handler: async ({ query: { cursor, limit, ...filter } }) => {
        const rows = await changePage(database, { ...filter, before: cursor, limit: limit + 1 });
        return {
          status: 200 as const,
          body: pageOf(
            rows,
            limit,
            (row) => row,
            ({ id }) => String(id),
          ),
        };
      },
    }),
  ];
}
