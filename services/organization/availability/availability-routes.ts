import { z } from 'zod';
import { roles } from '../../../workflows/contracts/message';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { allDepartments } from '../departments/department-read-model';
import { codeSchema } from '../departments/department-schemas';
import { unprocessable } from '../departments/department-routes';
import type { Organization } from '../organization';
import { staffMember } from '../staff/staff-read-model';
import { staffMemberSchema } from '../staff/staff-schemas';
import {
  complaintPosts,
  insertDuty,
  insertLeave,
  onDuty,
  onLeave,
  upsertComplaintPost,
} from './availability-repository';
import { complaintPostSchema, dutySchema, leaveSchema } from './availability-schemas';
import { peopleBehind } from './people-behind';
import type { Queryable } from '../../shared/database/database';

const read = permission('organization.availability.read', { roles: 'all', services: true });
const write = permission('organization.availability.write', {
  roles: ['administrator', 'complaint-manager', 'team-lead', 'department-head'],
});
const at = z.strictObject({ at: z.iso.datetime({ offset: true }) });
const list = <T extends z.ZodType>(item: T) => ({
  200: z.strictObject({ items: z.array(item), nextCursor: z.null() }),
});
const path = (name: string) => `/api/organization/v1/${name}`;

/** Leave with delegates, the duty roster, complaint posts, and who is reached by them (S-16, S-87, F-15). */
export function availabilityRoutes({ database }: Organization): Endpoint[] {
  const get = <T extends z.ZodType>(
    name: string,
    summary: string,
    item: T,
    items: (q: Queryable, at: string) => Promise<z.output<T>[]>,
  ) =>
    endpoint({
      method: 'get',
      path: path(name),
      summary,
      permission: read,
      request: { query: at },
      response: list(item),
      handler: async ({ query }) => ({
        status: 200 as const,
        body: { items: (await items(database, query.at)) as never[], nextCursor: null },
      }),
    });
  const post = <T extends z.ZodType<Record<string, unknown>>>(
    name: string,
    summary: string,
    body: T,
    store: (q: Queryable, entry: z.output<T>, by: string) => Promise<void>,
  ) =>
    endpoint({
      method: 'post',
      path: path(name),
      summary,
      permission: write,
      idempotent: true,
      request: { body },
      response: { 200: body, 201: body },
      handler: ({ body: entry, caller, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            await requireKnown(q, entry as Record<string, unknown>);
            await store(q, entry as z.output<T>, caller.kind === 'person' ? caller.id : caller.kind);
            return { status: 201 as const, body: entry as never };
          },
        ),
    });
  return [
    get('leave', 'Who is away at an instant, and who stands in', leaveSchema, onLeave),
    post('leave', 'Enter a leave and its delegate', leaveSchema, insertLeave),
    get('duty', 'Who is on duty at an instant, day and night (S-16)', dutySchema, onDuty),
    post('duty', 'Put somebody on the duty roster', dutySchema, insertDuty),
    get(
      'complaint-posts',
      'The complaint posts of the departments (S-87)',
      complaintPostSchema,
      complaintPosts,
    ),
    post(
      'complaint-posts',
      'Name the complaint post of a department and its deputy',
      complaintPostSchema,
      upsertComplaintPost,
    ),

    endpoint({
      method: 'get',
      path: path('internal/people'),
      summary:
        'The people behind audiences at an instant: live, leave-aware, without the complained-about (L-02)',
      permission: permission('organization.people.resolve', { services: true }),
      request: {
        query: z.strictObject({
          /** Joined by commas. */
          audiences: z.string().max(2000),
          department: codeSchema.optional(),
          at: z.iso.datetime({ offset: true }),
          exceptStaff: z.string().max(200).optional(),
          exceptTeam: z.string().max(200).optional(),
          lastResort: z.enum(roles),
        }),
      },
      response: { 200: z.strictObject({ items: z.array(staffMemberSchema) }) },
      handler: async ({ query: { audiences, exceptStaff, exceptTeam, ...wanted } }) => ({
        status: 200 as const,
        body: {
          items: await peopleBehind(database, {
            ...wanted,
            audiences: audiences.split(',').filter(Boolean),
            except: { staff: exceptStaff, team: exceptTeam },
          }),
        },
      }),
    }),
  ];
}

/** 422 for people and departments that are not there. */
async function requireKnown(q: Queryable, entry: Record<string, unknown>): Promise<void> {
  for (const field of ['staff', 'delegate', 'holder', 'deputy']) {
    const id = entry[field];
    if (typeof id === 'string' && !(await staffMember(q, id))) throw unprocessable(field, `nobody is ${id}`);
  }
  const { department } = entry;
  if (typeof department === 'string' && !(await allDepartments(q)).some(({ code }) => code === department)) {
    throw unprocessable('department', `there is no department ${department}`);
  }
}
