import { z } from 'zod';
import { permission } from '../../shared/access/permission';
import { type Endpoint, endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { Problem } from '../../shared/http/problem';
import { recordChange } from '../changes/change-repository';
import type { Organization } from '../organization';
import { allDepartments, departmentAndAbove } from './department-read-model';
import { upsertDepartment } from './department-repository';
import { departmentSchema } from './department-schemas';

export function departmentRoutes({ database }: Organization): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/organization/v1/departments',
      summary: 'All departments',
      permission: permission('organization.departments.read', { roles: 'all', services: true }),
      response: { 200: z.strictObject({ items: z.array(departmentSchema), nextCursor: z.null() }) },
      handler: async () => ({
        status: 200 as const,
        body: { items: await allDepartments(database), nextCursor: null },
      }),
    }),

    endpoint({
      method: 'post',
      path: '/api/organization/v1/departments',
      summary: 'Add a department or replace the one with this code',
      permission: permission('organization.departments.write', { roles: ['administrator'] }),
      idempotent: true,
      request: { body: departmentSchema },
      response: { 200: departmentSchema, 201: departmentSchema },
      handler: ({ body, caller, requestId, idempotencyKey, bodyHash, operation }) =>
        answerOnce(
          { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation },
          async (q) => {
            if (body.parent !== undefined) {
              const above = await departmentAndAbove(q, body.parent);
              if (above.length === 0) throw unprocessable('parent', `there is no department ${body.parent}`);
              if (above.includes(body.code))
                throw unprocessable('parent', `${body.parent} lies below ${body.code}`);
            }
            const added = await upsertDepartment(q, body);
            await recordChange(q, { caller, requestId }, 'departments', body.code);
            return { status: added ? (201 as const) : (200 as const), body };
          },
        ),
    }),
  ];
}

/** 422: well formed, but it does not fit what is stored. */
export const unprocessable = (path: string, message: string): Problem =>
  new Problem(
    'unprocessable',
    { zh: '引用的部门不存在或不合适。', en: message },
    { errors: [{ path, message }] },
  );
