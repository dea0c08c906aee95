import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { permission } from '../../shared/access/permission';
import { missingAnswerSchema, recordCompletionSchema } from '../complaints/complaint-schemas';
import { completeRecord } from '../complaints/record-completion';
import { factRequestOf } from '../facts/fact-intake';
import type { Intake } from '../intake';
import { maskedContact, replaceContact } from './contact-repository';
import type { CustomersComplaint } from './customers-complaint';
import { codeParams, contactChangeSchema, maskedContactSchema } from './tracking-schemas';
import { requestName } from './tracking-routes';

/** What customers keep right themselves: how they are reached, and what their record still lacks. */
export function ownRecordRoutes(intake: Intake, customersComplaint: CustomersComplaint): Endpoint[] {
  const { config, database, oneTimeCodes } = intake;
  const ratePerMinute = config.TRACKING_CALLS_PER_ADDRESS;
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/contact',
      summary:
        'Change how the customer is reached (S-92); needs `oneTimeCode`, sent to the contact known so far',
      permission: permission('intake.tracking.contact', { public: true }),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: contactChangeSchema },
      response: { 200: maskedContactSchema },
      handler: async (ctx) => {
        const complaint = await customersComplaint(ctx.params.code);
        const request = factRequestOf(ctx, complaint);
        const { contact, oneTimeCode } = ctx.body;
        const useCode = await oneTimeCodes.verify(complaint.id, oneTimeCode, requestName(request));
        return answerOnce({ ...request, database, table: 'answers' }, async (q) => {
          await useCode(q);
          await replaceContact(q, complaint.id, contact, ctx.requestId);
          return { status: 200 as const, body: await maskedContact(q, complaint.id) };
        });
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/record',
      summary: 'Supply what the record is missing; `none` is an answer (S-04)',
      permission: permission('intake.tracking.complete', { public: true }),
      idempotent: true,
      ratePerMinute,
      request: { params: codeParams, body: recordCompletionSchema },
      response: { 200: missingAnswerSchema },
      handler: async (ctx) => {
        const request = factRequestOf(ctx, await customersComplaint(ctx.params.code));
        const answer = await answerOnce({ ...request, database, table: 'answers' }, async (q) => ({
          status: 200 as const,
          body: { missing: await completeRecord(q, { ...request, given: ctx.body }) },
        }));
        intake.factStored();
        return answer;
      },
    }),
  ];
}
