import type { Channel } from '../../../workflows/complaint/vocabulary';
import { callerKey, type Caller } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound, Problem } from '../../shared/http/problem';
import { factRequestOf } from '../facts/fact-intake';
import type { Intake } from '../intake';
import { complaintById } from './complaint-read-model';
import { readRecord } from './complaint-record';
import {
  acceptedSchema,
  complaintIdParams,
  complaintRecordSchema,
  missingAnswerSchema,
  newComplaintSchema,
  publicComplaintSchema,
  recordCompletionSchema,
} from './complaint-schemas';
import { readingRight } from './reading-rights';
import { completeRecord } from './record-completion';

/** Where staff write down what a customer says or brings. */
const staffChannels: readonly Channel[] = ['hotline', 'counter', 'letter', 'visit', 'outlet'];

export const writeRecord = permission('intake.complaints.complete', {
  channels: true,
  roles: ['agent', 'specialist', 'team-lead', 'quality', 'complaint-manager'],
});
export const readRecords = permission('intake.complaints.read', { channels: true, roles: 'all' });

export function complaintRoutes(intake: Intake): Endpoint[] {
  const { accept, config, database } = intake;
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints',
      summary: 'Accept a complaint, enquiry, suggestion or praise (S-01)',
      permission: permission('intake.complaints.accept', { channels: true, roles: ['agent', 'specialist'] }),
      idempotent: true,
      request: { body: newComplaintSchema },
      response: { 200: acceptedSchema, 201: acceptedSchema },
      handler: async ({ body: complaint, caller, idempotencyKey, bodyHash }) => {
        requireOwnChannel(caller, complaint.channel);
        const { first, answer } = await accept({
          complaint,
          caller: callerKey(caller),
          ...(caller.kind === 'person' && { takenBy: { ...caller, role: caller.roles[0]! } }),
          idempotencyKey: idempotencyKey!,
          bodyHash,
        });
        return { status: first ? (201 as const) : (200 as const), body: answer };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/public/v1/complaints',
      summary: 'The public form: a complaint from the website, without sign-in',
      description:
        'Use a random Idempotency-Key. Nobody gets an answer of somebody else: the whole body must be the same.',
      permission: permission('intake.complaints.public', { public: true }),
      idempotent: true,
      ratePerMinute: config.PUBLIC_COMPLAINTS_PER_MINUTE,
      request: { body: publicComplaintSchema },
      response: { 200: acceptedSchema, 201: acceptedSchema },
      handler: async ({ body, idempotencyKey, bodyHash }) => {
        const { first, answer } = await accept({
          complaint: { ...body, channel: 'website' },
          caller: 'public',
          idempotencyKey: idempotencyKey!,
          bodyHash,
        });
        return { status: first ? (201 as const) : (200 as const), body: answer };
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/intake/v1/complaints/{id}',
      summary: 'The record as stored',
      description:
        'A channel client reads what its channel sent; department staff their cases without name and contact. Every reading of personal data is logged.',
      permission: readRecords,
      request: { params: complaintIdParams },
      response: { 200: complaintRecordSchema },
      handler: async ({ params, caller, requestId }) => {
        const found = await complaintById(database, params.id);
        const { personal } = await readingRight(caller, found, intake.departmentsOf, intake.reportReaders);
        const record = await readRecord(database, params.id, {
          reader: callerKey(caller),
          requestId,
          origin: config.ORIGIN,
          utcOffsetMinutes: intake.rules.current()?.policy.hours.utcOffsetMinutes ?? 0,
          personal,
          inside: personal && caller.kind === 'person',
        });
        if (!record) throw notFound();
        return { status: 200 as const, body: record };
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints/{id}/record',
      summary: 'Supply what the record is missing; `none` is an answer (S-04)',
      permission: writeRecord,
      idempotent: true,
      request: { params: complaintIdParams, body: recordCompletionSchema },
      response: { 200: missingAnswerSchema },
      handler: async (ctx) => {
        const found = await complaintById(database, ctx.params.id);
        const { complaint } = await readingRight(
          ctx.caller,
          found,
          intake.departmentsOf,
          intake.reportReaders,
        );
        const request = factRequestOf(ctx, complaint);
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

/** A channel client speaks for its own channel; staff for the channels they serve. */
function requireOwnChannel(caller: Caller, channel: Channel): void {
  if (caller.kind === 'channel' && caller.channel === channel) return;
  if (caller.kind === 'person' && staffChannels.includes(channel)) return;
  throw new Problem('forbidden', {
    zh: `不能以渠道 ${channel} 的名义提交。`,
    en: `You may not send complaints for the channel ${channel}.`,
  });
}
