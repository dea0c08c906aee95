import { z } from 'zod';
import type { Role } from '../../../workflows/contracts/message';
import { callerKey, type Caller } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import type { Queryable } from '../../shared/database/database';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { pageOf } from '../../shared/http/page';
import { notFound, Problem } from '../../shared/http/problem';
import type { Intake } from '../intake';
import { customerFile, summaryOf } from './customer-file';
import { heldRules, purposeOf } from './customer-purpose';
import { searchCustomers } from './customer-read-model';
import {
  confirmCustomer,
  correctCustomer,
  insertCustomer,
  insertNote,
  keepPurchase,
  lockCustomer,
} from './customer-repository';
import {
  contactReferenceSchema,
  correctionSchema,
  customerParams,
  customerSchema,
  customerSummarySchema,
  madeSchema,
  newCustomerSchema,
  newNoteSchema,
  newPurchaseSchema,
  purposeQuery,
  searchQuery,
} from './customer-schemas';

const path = '/api/intake/v1/customers';
/** Who reads customer files, each for the purposes that policy gives the role. */
export const customerReaders: readonly Role[] = [
  'agent',
  'specialist',
  'team-lead',
  'complaint-manager',
  'call-back',
  'quality',
  'legal',
  'auditor',
];
const read = permission('intake.customers.read', { roles: customerReaders });
const write = permission('intake.customers.write', {
  roles: ['agent', 'specialist', 'team-lead', 'complaint-manager', 'call-back'],
});

/** The customer file: who, what they bought, what they need (S-10, S-11, S-92, S-94). */
export function customerRoutes(intake: Intake): Endpoint[] {
  const { database } = intake;
  return [
    endpoint({
      method: 'post',
      path,
      summary: 'Open a customer file (S-10)',
      permission: write,
      idempotent: true,
      request: { body: newCustomerSchema },
      response: { 200: madeSchema, 201: madeSchema },
      handler: (ctx) =>
        once(ctx, async (q, by) => {
          const id = await insertCustomer(q, ctx.body, by);
          if (id !== undefined) return { id };
          throw new Problem('conflict', {
            zh: '该客户编号已有档案。',
            en: 'There is a file under this reference already.',
          });
        }),
    }),

    endpoint({
      method: 'get',
      path,
      summary: 'Find files by name, number or contact, in mid-word too; the purpose is logged (S-11)',
      permission: read,
      request: { query: searchQuery },
      response: {
        200: z.object({ items: z.array(customerSummarySchema), nextCursor: z.string().nullable() }),
      },
      handler: async ({ query, caller, requestId }) => {
        const reading = await purposeOf(intake, { ...query, caller, requestId });
        const page = { after: query.cursor, limit: query.limit };
        const rows = await searchCustomers(database, query.q, page, reading);
        const rules = heldRules(intake);
        const body = pageOf(
          rows,
          query.limit,
          (row) => summaryOf(rules, row),
          ({ id }) => id,
        );
        return { status: 200 as const, body };
      },
    }),

    endpoint({
      method: 'get',
      path: `${path}/{id}`,
      summary: 'One file, for a purpose that is logged (S-10)',
      permission: read,
      request: { params: customerParams, query: purposeQuery },
      response: { 200: customerSchema },
      handler: async ({ params, query, caller, requestId }) => {
        const reading = await purposeOf(intake, { ...query, caller, requestId });
        const file = await customerFile(database, heldRules(intake), params.id, reading);
        if (!file) throw notFound();
        return { status: 200 as const, body: file };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/customer-references/check',
      summary: 'Under which references casework knows a customer with these contacts (S-74, S-93)',
      description: 'Reads no file; a POST so that no contact is in an address.',
      permission: permission('intake.customers.reference', { roles: customerReaders }),
      request: { body: contactReferenceSchema },
      response: { 200: z.object({ references: z.array(z.string()) }) },
      handler: async ({ body }) => ({
        status: 200 as const,
        body: { references: await intake.customerReferences(body) },
      }),
    }),

    part(
      'purchases',
      'Keep a purchase; the same order again completes it (S-10)',
      newPurchaseSchema,
      (q, id, body) => keepPurchase(q, id, body),
    ),
    part('notes', 'Note a preference, a special need or circumstances (S-94)', newNoteSchema, insertNote),
    part(
      'corrections',
      'Correct the file, at the customer’s wish or of our own (S-92)',
      correctionSchema,
      async (q, id, body, by) => {
        await correctCustomer(q, id, body, by);
        return id;
      },
    ),
    part(
      'confirmations',
      'It was gone through with the customer and is right (S-92)',
      z.strictObject({}),
      async (q, id) => {
        await confirmCustomer(q, id);
        return id;
      },
    ),
  ];

  /** One kind of addition to a file that exists. */
  function part<B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    add: (q: Queryable, id: string, given: z.output<B>, by: string) => Promise<string>,
  ): Endpoint {
    return endpoint({
      method: 'post',
      path: `${path}/{id}/${name}`,
      summary,
      permission: write,
      idempotent: true,
      request: { params: customerParams, body: body as z.ZodType },
      response: { 200: madeSchema, 201: madeSchema },
      handler: (ctx) =>
        once(ctx, async (q, by) => {
          if (!(await lockCustomer(q, ctx.params.id))) throw notFound();
          return { id: await add(q, ctx.params.id, ctx.body as z.output<B>, by) };
        }),
    });
  }

  function once(
    call: { caller: Caller; idempotencyKey: string | undefined; bodyHash: string; operation: string },
    make: (q: Queryable, by: string) => Promise<{ id: string }>,
  ) {
    const { caller, idempotencyKey, bodyHash, operation } = call;
    const request = { database, table: 'answers', caller, key: idempotencyKey!, bodyHash, operation };
    return answerOnce(request, async (q) => ({
      status: 201 as const,
      body: await make(q, callerKey(caller)),
    }));
  }
}
