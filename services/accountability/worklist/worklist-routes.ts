import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { dueCursorFrom, dueCursorOf } from '../../shared/cases/due-cursor';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { pageOf, positionOf } from '../../shared/http/page';
import { actingStaff } from '../../shared/people/acting-person';
import type { Accountability } from '../accountability';
import { type WorklistEntry, worklistPage } from './worklist-read-model';

const item = z
  .strictObject({
    caseId: z.string(),
    /** The command to give (or `statementGiven`, which is a signal). */
    command: z.string(),
    rule: z.string(),
    /** Why me: by name, or by a role I hold. */
    audience: z.union([z.strictObject({ person: z.string() }), z.strictObject({ role: z.string() })]),
    dueAt: z.iso.datetime().optional(),
    clock: z.string().optional(),
    stage: z.string(),
    triggers: z.array(z.string()),
    department: z.string().optional(),
    openedAt: z.iso.datetime(),
  })
  .meta({ id: 'SealedWorklistItem' });

export function worklistRoutes({ database, organization }: Accountability): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/accountability/v1/worklist',
      summary: 'What the signed-in person must do next in sealed cases, soonest due first (F-75)',
      permission: permission('accountability.worklist.read', { roles: 'all' }),
      request: {
        query: z.strictObject({
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }) },
      handler: async ({ query: { cursor, limit }, caller }) => {
        const after = positionOf(cursor, dueCursorFrom);
        const { id, roles, department } = await actingStaff(organization, caller);
        const rows = await worklistPage(
          database,
          { person: id, roles, department },
          { after, limit: limit + 1 },
        );
        return { status: 200 as const, body: pageOf(rows, limit, itemOf, dueCursorOf) };
      },
    }),
  ];
}

const itemOf = (row: WorklistEntry): z.input<typeof item> => ({
  caseId: row.accountability_id,
  command: row.command,
  rule: row.rule,
  audience: row.person !== null ? { person: row.person } : { role: row.role ?? '' },
  ...(row.due_at !== 'infinity' && { dueAt: row.due_at }),
  ...(row.clock !== null && { clock: row.clock }),
  stage: row.stage,
  triggers: row.triggers,
  ...(row.department !== null && { department: row.department }),
  openedAt: row.opened_at,
});
