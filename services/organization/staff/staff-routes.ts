import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound } from '../../shared/http/problem';
import { recordChange } from '../changes/change-repository';
import { departmentAndAbove } from '../departments/department-read-model';
import { unprocessable } from '../departments/department-routes';
import { codeSchema } from '../departments/department-schemas';
import type { Organization } from '../organization';
import { staffList, staffMember } from './staff-read-model';
import { upsertStaffMember } from './staff-repository';
import { staffMemberSchema, staffQuery } from './staff-schemas';

const internal = permission('organization.staff.resolve', { services: true });

const filterOf = ({
  active,
  ...rest
}: {
  role?: string | undefined;
  department?: string | undefined;
  active?: 'true' | 'false' | undefined;
}) => ({
  ...rest,
  active: active === undefined ? undefined : active === 'true',
});

export function staffRoutes({ database }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/staff',
      summary: 'Staff by id, page by page',
      permission: permission('organization.staff.read', { roles: 'all' }),
      request: {
        query: z.strictObject({
          ...staffQuery,
          cursor: codeSchema.optional(),
          limit: z.coerce.number<string>().int().min(1).max(200).default(50),
        }),
      },
      response: {
        200: z.strictObject({ items: z.array(staffMemberSchema), nextCursor: z.string().nullable() }),
      },
      handler: async ({ query: { cursor, limit, ...query } }) => {
        const found = await staffList(database, filterOf(query), { after: cursor ?? '', limit: limit + 1 });
        const items = found.slice(0, limit);
        return {
          status: 200 as const,
          body: { items, nextCursor: found.length > limit ? items.at(-1)!.id : null },
        };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/staff',
      summary: 'Add a person or replace the one with this id',
      permission: permission('organization.staff.write', { roles: ['administrator'] }),
      idempotent: true,
      request: { body: staffMemberSchema },
      response: { 200: staffMemberSchema, 201: staffMemberSchema },
      handler: ({ body, caller, requestId, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            const { department } = body;
            if (department !== undefined && (await departmentAndAbove(q, department)).length === 0) {
              throw unprocessable('department', `there is no department ${department}`);
            }
            const added = await upsertStaffMember(q, body);
            await recordChange(q, { caller, requestId }, 'staff', body.id);
            return { status: added ? (201 as const) : (200 as const), body };
          },
        ),
    }),

    endpoint({
      method: 'get',
      path: '/api/organization/v1/internal/staff/{id}',
      summary: 'One person as the organisation knows them now',
      permission: internal,
      request: { params: z.strictObject({ id: codeSchema }) },
      response: { 200: staffMemberSchema },
      handler: async ({ params }) => {
        const member = await staffMember(database, params.id);
        if (!member) throw notFound();
        return { status: 200 as const, body: member };
      },
    }),
  ];
}
