import { callerKey } from '../../shared/access/caller';
import { pdfOf } from '../../shared/documents/pdf';
import { content, endpoint, type Endpoint } from '../../shared/http/endpoint';
import { notFound } from '../../shared/http/problem';
import { complaintById } from '../complaints/complaint-read-model';
import { readRecord } from '../complaints/complaint-record';
import { readRecords } from '../complaints/complaint-routes';
import { complaintIdParams } from '../complaints/complaint-schemas';
import { readingRight } from '../complaints/reading-rights';
import type { Intake } from '../intake';
import { recordForm } from './record-form';

/** S-05: the printed form, for whoever may read the record, with the same trace in the access log. */
export function recordFormRoutes(intake: Intake): Endpoint[] {
  const { config, database } = intake;
  return [
    endpoint({
      method: 'get',
      path: '/api/intake/v1/complaints/{id}/record-form',
      summary:
        'The complaint-handling record form 客户投诉处理记录表 as PDF, in the language asked for (S-05)',
      description: 'Department staff get it without name and contact. Every printing is logged.',
      permission: readRecords,
      request: { params: complaintIdParams },
      response: { 200: content('application/pdf') },
      handler: async ({ params, caller, requestId, language }) => {
        const found = await complaintById(database, params.id);
        const { complaint, personal } = await readingRight(
          caller,
          found,
          intake.departmentsOf,
          intake.reportReaders,
        );
        const record = await readRecord(database, complaint.id, {
          reader: callerKey(caller),
          requestId,
          origin: config.ORIGIN,
          utcOffsetMinutes: intake.rules.current()?.policy.hours.utcOffsetMinutes ?? 0,
          personal,
          what: 'recordForm',
        });
        if (!record) throw notFound();
        return {
          status: 200 as const,
          body: await pdfOf(recordForm(record, language)),
          headers: { 'Content-Disposition': `attachment; filename="${complaint.acceptanceNumber}.pdf"` },
        };
      },
    }),
  ];
}
