import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { dueCursorFrom, dueCursorOf } from '../../shared/cases/due-cursor';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { pageOf, positionOf } from '../../shared/http/page';
import { readsReports } from '../cases/case-access';
import type { Casework } from '../casework';
import { ownTime } from '../../shared/cases/own-time';
import { actingStaff } from '../../shared/people/acting-person';
import { type WorklistEntry, worklistPage } from './worklist-read-model';

const item = z
  .strictObject({
    complaintId: z.string(),
    /** Number of the joint diagnosis that the step belongs to. */
    diagnosis: z.number().int().optional(),
    /** The step belongs to this public-opinion case; then `complaintId` is its id too. */
    publicOpinion: z.string().optional(),
    acceptanceNumber: z.string(),
    /** The command to give (or `opinionGiven`, which is a signal). */
    command: z.string(),
    rule: z.string(),
    /** Why me: by name, or by a role I hold. */
    audience: z.union([z.strictObject({ person: z.string() }), z.strictObject({ role: z.string() })]),
    dueAt: z.iso.datetime().optional(),
    clock: z.string().optional(),
    taskId: z.string().optional(),
    taskKind: z.string().optional(),
    stage: z.string(),
    grade: z.string().optional(),
    category: z.string().optional(),
    receivedAt: z.iso.datetime(),
    promise: z.strictObject({ dueAt: z.iso.datetime(), provisional: z.boolean() }),
    rehearsal: z.boolean(),
    /** The case's own time, of a rehearsed case. */
    ownTime: z.iso.datetime().optional(),
  })
  .meta({ id: 'WorklistItem' });

export function worklistRoutes(casework: Casework): Endpoint[] {
  const { database, organization } = casework;
  return [
    endpoint({
      method: 'get',
      path: '/api/casework/v1/worklist',
      summary: 'What the signed-in person must do next, soonest due first (F-75)',
      permission: permission('casework.worklist.read', { roles: 'all' }),
      request: {
        query: z.strictObject({
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }) },
      handler: async ({ query: { cursor, limit }, caller }) => {
        const after = positionOf(cursor, dueCursorFrom);
        const { id, roles, department, covers = [] } = await actingStaff(organization, caller);
        const rows = await worklistPage(
          database,
          {
            person: id,
            roles,
            departments: department === undefined ? covers : [department, ...covers],
            readsReports: await readsReports(casework, caller),
          },
          { now: new Date().toISOString(), after, limit: limit + 1 },
        );
        return { status: 200 as const, body: pageOf(rows, limit, itemOf, dueCursorOf) };
      },
    }),
  ];
}

function itemOf(row: WorklistEntry): z.input<typeof item> {
  return {
    complaintId: row.complaint_id,
    ...(row.kind === 'diagnosis' && row.n !== null && { diagnosis: row.n }),
    ...(row.kind === 'publicOpinion' && { publicOpinion: row.complaint_id }),
    acceptanceNumber: row.acceptance_number,
    command: row.command,
    rule: row.rule,
    audience: row.person !== null ? { person: row.person } : { role: row.role ?? '' },
    ...(row.due_at !== 'infinity' && { dueAt: row.due_at }),
    ...(row.clock !== null && { clock: row.clock }),
    ...(row.task_id !== null && { taskId: row.task_id }),
    ...(row.task_kind !== null && { taskKind: row.task_kind }),
    stage: row.stage,
    ...(row.grade !== null && { grade: row.grade }),
    ...(row.category !== null && { category: row.category }),
    receivedAt: row.received_at,
    promise: { dueAt: row.promise_due, provisional: row.provisional },
    rehearsal: row.rehearsal,
    ...(row.rehearsal && { ownTime: ownTime(row.clock_offset_ms) }),
  };
}
