import { z } from 'zod';
import { roles } from '../../../workflows/contracts/message';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound } from '../../shared/http/problem';
import { type Changeable, recordChange } from '../changes/change-repository';
import { allDepartments } from '../departments/department-read-model';
import { codeSchema } from '../departments/department-schemas';
import { unprocessable } from '../departments/department-routes';
import type { Organization } from '../organization';
import { staffMember } from '../staff/staff-read-model';
import { staffMemberSchema } from '../staff/staff-schemas';
import {
  complaintPosts,
  endLeave,
  insertDuty,
  insertLeave,
  onDuty,
  onLeave,
  upsertComplaintPost,
  type When,
} from './availability-repository';
import { complaintPostSchema, dutySchema, enteredLeaveSchema, leaveSchema } from './availability-schemas';
import { peopleBehind } from './people-behind';
import type { Queryable } from '../../shared/database/database';

const read = permission('organization.availability.read', { roles: 'all', services: true });
const write = permission('organization.availability.write', {
  roles: ['administrator', 'complaint-manager', 'team-lead', 'department-head'],
});
const instant = z.iso.datetime({ offset: true });
/** At an instant, or at some time from `at` until before `until`. */
const when = z.strictObject({ at: instant, until: instant.optional() });
const list = <T extends z.ZodType>(item: T) => ({
  200: z.strictObject({ items: z.array(item), nextCursor: z.null() }),
});
const ended = z.strictObject({ ended: z.number().int() });
const path = (name: string) => `/api/organization/v1/${name}`;

/** Leave with delegates, the duty roster, complaint posts, and who is reached by them (S-16, S-87, F-15). */
export function availabilityRoutes({ database }: Organization): Endpoint[] {
  const get = <T extends z.ZodType>(
    name: string,
    summary: string,
    item: T,
    items: (q: Queryable, when: When) => Promise<z.output<T>[]>,
  ) =>
    endpoint({
      method: 'get',
      path: path(name),
      summary,
      permission: read,
      request: { query: when },
      response: list(item),
      handler: async ({ query }) => ({
        status: 200 as const,
        body: { items: (await items(database, query)) as never[], nextCursor: null },
      }),
    });
  const post = <T extends z.ZodType<Record<string, unknown>>>(
    name: string,
    changed: Changeable,
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
      handler: ({ body: entry, caller, requestId, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            await requireKnown(q, entry as Record<string, unknown>);
            await store(q, entry as z.output<T>, caller.kind === 'person' ? caller.id : caller.kind);
            const { staff, department } = entry as Record<string, unknown>;
            await recordChange(q, { caller, requestId }, changed, String(staff ?? department));
            return { status: 201 as const, body: entry as never };
          },
        ),
    });
  return [
    get('leave', 'Who is away then, and who stands in', enteredLeaveSchema, onLeave),
    post('leave', 'leave', 'Enter a leave and its delegate', leaveSchema, insertLeave),
    endpoint({
      method: 'post',
      path: path('leave/{id}/end'),
      summary: 'Somebody is back early, or does not go',
      permission: write,
      idempotent: true,
      request: { params: z.strictObject({ id: z.coerce.number<string>().int().min(1) }) },
      response: { 200: ended },
      handler: ({ params, caller, requestId, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const staff = await endLeave(q, params.id);
            if (staff === undefined) throw notFound();
            await recordChange(q, { caller, requestId }, 'leave', staff);
            return { status: 200 as const, body: { ended: params.id } };
          },
        ),
    }),
    get('duty', 'Who is on duty then, day and night (S-16)', dutySchema, onDuty),
    post('duty', 'duty', 'Put somebody on the duty roster', dutySchema, insertDuty),
    get(
      'complaint-posts',
      'The complaint posts of the departments (S-87)',
      complaintPostSchema,
      complaintPosts,
    ),
    post(
      'complaint-posts',
      'complaintPosts',
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
