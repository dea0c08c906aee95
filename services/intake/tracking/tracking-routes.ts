import { permission } from '../../shared/access/permission';
import type { Queryable } from '../../shared/database/database';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { factRequestOf, type FactRequest } from '../facts/fact-intake';
import { storeCustomerText } from '../facts/fact-repository';
import type { Intake } from '../intake';
import { maskedContact } from './contact-repository';
import { movesMoney } from './customer-view';
import type { CustomersComplaint } from './customers-complaint';
import { trackingViewOf } from './tracking-view';
import {
  codeParams,
  decisionSchema,
  messageSchema,
  receivedSchema,
  reviewSchema,
  surveySchema,
  trackingSchema,
  withdrawalSchema,
} from './tracking-schemas';

const customer = (what: string) => permission(`intake.tracking.${what}`, { public: true });
const received = { 200: receivedSchema, 202: receivedSchema };

/** The customer's own calls: no sign-in beyond the unguessable code; texts stay here, facts go to the case. */
export function trackingRoutes(intake: Intake, customersComplaint: CustomersComplaint): Endpoint[] {
  const { config, takeFact, oneTimeCodes, readCustomerView } = intake;
  const ratePerMinute = config.TRACKING_CALLS_PER_ADDRESS;
  return [
    endpoint({
      method: 'get',
      path: '/api/intake/v1/tracking/{code}',
      summary: "The customer's own view of the complaint (S-73)",
      permission: customer('read'),
      ratePerMinute,
      request: { params: codeParams },
      response: { 200: trackingSchema },
      handler: async ({ params }) => {
        const complaint = await customersComplaint(params.code);
        const offset = intake.rules.current()?.policy.hours.utcOffsetMinutes ?? 0;
        const [contact, view] = await Promise.all([
          maskedContact(intake.database, complaint.id),
          readCustomerView(complaint.id),
        ]);
        return { status: 200 as const, body: trackingViewOf(complaint, contact, view, offset) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/decisions',
      summary: 'Accept, reject or counter an offer (S-32); accepting money needs `oneTimeCode`',
      permission: customer('decide'),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: decisionSchema },
      response: received,
      handler: async (ctx) => {
        const complaint = await customersComplaint(ctx.params.code);
        const request = factRequestOf(ctx, complaint);
        const { offerId, decision, reason, amountFen, oneTimeCode } = ctx.body;
        const needsCode = decision === 'accept' && movesMoney(await readCustomerView(complaint.id), offerId);
        const useCode = needsCode
          ? await oneTimeCodes.verify(complaint.id, oneTimeCode, requestName(request))
          : undefined;
        return takeFact(request, 'customerDecided', async (q) => {
          await useCode?.(q);
          const reasonId = await textId(q, request, reason);
          return {
            offerId,
            decision,
            ...(amountFen !== undefined && { amountFen }),
            ...(reasonId && { reasonId }),
          };
        });
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/messages',
      summary: 'Write to the handler',
      permission: customer('write'),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: messageSchema },
      response: received,
      handler: async (ctx) => {
        const request = factRequestOf(ctx, await customersComplaint(ctx.params.code));
        return takeFact(request, 'customerWrote', async (q) => ({
          messageId: await storeCustomerText(q, { ...request, text: ctx.body.text }),
        }));
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/survey',
      summary: 'Answer the survey (S-54)',
      permission: customer('survey'),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: surveySchema },
      response: received,
      handler: async (ctx) => {
        const request = factRequestOf(ctx, await customersComplaint(ctx.params.code));
        const { comment, ...scores } = ctx.body;
        return takeFact(request, 'surveyAnswered', async (q) => {
          const commentId = await textId(q, request, comment);
          return { ...scores, ...(commentId && { commentId }) };
        });
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/withdrawal',
      summary: 'Withdraw the complaint (L-04); needs `oneTimeCode`',
      permission: customer('withdraw'),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: withdrawalSchema },
      response: received,
      handler: async (ctx) => {
        const complaint = await customersComplaint(ctx.params.code);
        const request = factRequestOf(ctx, complaint);
        const useCode = await oneTimeCodes.verify(complaint.id, ctx.body.oneTimeCode, requestName(request));
        return takeFact(request, 'complaintWithdrawn', async (q) => {
          await useCode(q);
          const reasonId = await textId(q, request, ctx.body.reason);
          return reasonId ? { reasonId } : {};
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/review',
      summary: 'Ask for a review 复核 of the reply, once (R-13)',
      permission: customer('review'),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: reviewSchema },
      response: received,
      handler: async (ctx) => {
        const request = factRequestOf(ctx, await customersComplaint(ctx.params.code));
        return takeFact(request, 'reviewRequested', async (q) => {
          const reasonId = await textId(q, request, ctx.body.reason);
          return reasonId ? { reasonId } : {};
        });
      },
    }),
  ];
}

/** A used code passes again for the very same request only. */
export const requestName = ({ operation, key, bodyHash }: FactRequest): string =>
  `${operation} ${key} ${bodyHash}`;

async function textId(
  q: Queryable,
  request: FactRequest,
  text: string | undefined,
): Promise<string | undefined> {
  return text === undefined ? undefined : storeCustomerText(q, { ...request, text });
}
