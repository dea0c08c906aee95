import { z } from 'zod';
import { sensitiveEvidence } from '../../../workflows/policies/sensitive-access';
import { callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { code } from '../../shared/cases/field-schemas';
import { content, endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { notFound } from '../../shared/http/problem';
import { complaintById } from '../complaints/complaint-read-model';
import { readRecords, writeRecord } from '../complaints/complaint-routes';
import { complaintIdParams } from '../complaints/complaint-schemas';
import { readingRight } from '../complaints/reading-rights';
import { factRequestOf } from '../facts/fact-intake';
import type { Intake } from '../intake';
import { codeParams } from '../tracking/tracking-schemas';
import type { CustomersComplaint } from '../tracking/customers-complaint';
import { evidenceById } from './evidence-repository';
import { readingOfEvidence } from './sensitive-reading';
import { markSensitive } from './sensitive-repository';
import { reportTampered, tampered } from './tampered-evidence';
import { readVerified } from './verified-reading';

const evidenceSchema = z.object({
  evidenceId: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.int(),
});

const evidenceParams = complaintIdParams.extend({ evidenceId: z.string().max(100) });
const sensitivitySchema = z.strictObject({ evidenceId: z.string(), kind: z.enum(sensitiveEvidence) });

export function evidenceRoutes(intake: Intake, customersComplaint: CustomersComplaint): Endpoint[] {
  const { addEvidence, config, database, evidenceStore } = intake;
  const upload = { field: 'file', maxBytes: config.EVIDENCE_MAX_BYTES, directory: evidenceStore.uploads };
  const response = { 200: evidenceSchema, 201: evidenceSchema };
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints/{id}/evidence',
      summary: 'Add a file as evidence (multipart, field `file`)',
      permission: writeRecord,
      idempotent: true,
      request: { params: complaintIdParams, upload },
      response,
      handler: async (ctx) => {
        const found = await complaintById(database, ctx.params.id);
        const { complaint } = await readingRight(
          ctx.caller,
          found,
          intake.departmentsOf,
          intake.reportReaders,
        );
        return addEvidence(factRequestOf(ctx, complaint), ctx.file);
      },
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/tracking/{code}/evidence',
      summary: 'The customer adds a file as evidence (multipart, field `file`)',
      permission: permission('intake.tracking.evidence', { public: true }),
      idempotent: true,
      ratePerMinute: config.TRACKING_CALLS_PER_ADDRESS,
      request: { params: codeParams, upload },
      response,
      handler: async (ctx) =>
        addEvidence(factRequestOf(ctx, await customersComplaint(ctx.params.code)), ctx.file),
    }),

    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints/{id}/evidence/{evidenceId}/sensitivity',
      summary: 'Say that evidence is sensitive: from then on few may read it (L-14)',
      permission: permission('intake.evidence.mark', {
        roles: ['agent', 'specialist', 'team-lead', 'quality', 'legal', 'complaint-manager'],
      }),
      idempotent: true,
      request: { params: evidenceParams, body: z.strictObject({ kind: z.enum(sensitiveEvidence) }) },
      response: { 200: sensitivitySchema, 201: sensitivitySchema },
      handler: async (ctx) => {
        const { id, evidenceId } = ctx.params;
        const { complaint } = await readingRight(
          ctx.caller,
          await complaintById(database, id),
          intake.departmentsOf,
          intake.reportReaders,
        );
        const evidence = await evidenceById(database, complaint.id, evidenceId);
        if (!evidence) throw notFound();
        const { kind } = ctx.body;
        return answerOnce({ ...factRequestOf(ctx, complaint), database, table: 'answers' }, async (q) => {
          await markSensitive(q, { evidenceId, kind, markedBy: callerKey(ctx.caller) });
          return { status: 201 as const, body: { evidenceId, kind } };
        });
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/intake/v1/complaints/{id}/evidence/{evidenceId}',
      summary: 'One file of evidence; its hash is its ETag',
      permission: readRecords,
      description:
        'Sensitive evidence (L-14) is read by named roles, for a `purpose` of the policy; every attempt is recorded.',
      request: { params: evidenceParams, query: z.strictObject({ purpose: code.optional() }) },
      response: { 200: content('application/octet-stream') },
      handler: async ({ params, query, caller, requestId }) => {
        const found = await complaintById(database, params.id);
        const { complaint } = await readingRight(caller, found, intake.departmentsOf, intake.reportReaders);
        const evidence = await evidenceById(database, complaint.id, params.evidenceId);
        if (!evidence) throw notFound();
        await readingOfEvidence(database, intake.rules.current()?.policy.sensitive, {
          complaintId: complaint.id,
          evidenceId: evidence.evidenceId,
          mediaType: evidence.mediaType,
          caller,
          purpose: query.purpose,
          requestId,
        });
        const file = await readVerified(evidenceStore, evidence.sha256);
        if (!file) {
          await reportTampered(intake, { complaint, evidenceId: evidence.evidenceId });
          throw tampered();
        }
        return {
          status: 200 as const,
          body: file,
          headers: {
            ETag: `"${evidence.sha256}"`,
            'Content-Length': String(evidence.size),
            // Never shown inside a page of this origin, whatever it holds.
            'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(evidence.name)}`,
          },
        };
      },
    }),
  ];
}
