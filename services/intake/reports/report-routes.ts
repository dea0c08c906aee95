import { z } from 'zod';
import { reportReasons } from '../../../workflows/complaint/nature/messages';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { complaintById } from '../complaints/complaint-read-model';
import { writeRecord } from '../complaints/complaint-routes';
import { complaintIdParams } from '../complaints/complaint-schemas';
import { readingRight } from '../complaints/reading-rights';
import { factRequestOf } from '../facts/fact-intake';
import { storeFact } from '../facts/fact-repository';
import type { Intake } from '../intake';

const reasonSchema = z.strictObject({ reason: z.enum(reportReasons) });

/** S-90: what reports a crime or corruption 举报 is no matter of the complaint desk. */
export function reportRoutes(intake: Intake): Endpoint[] {
  const { database } = intake;
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints/{id}/report',
      summary: 'Set a report of crime or corruption apart: its record is read by few from now on (S-90)',
      permission: writeRecord,
      idempotent: true,
      request: { params: complaintIdParams, body: reasonSchema },
      response: { 200: reasonSchema },
      handler: async (ctx) => {
        const found = await complaintById(database, ctx.params.id);
        const { complaint } = await readingRight(
          ctx.caller,
          found,
          intake.departmentsOf,
          intake.reportReaders,
        );
        const request = factRequestOf(ctx, complaint);
        const answer = await answerOnce({ ...request, database, table: 'answers' }, async (q) => {
          const { complaintId, receivedAt } = request;
          await q.query(`update complaint set apart = $2 where id = $1`, [complaintId, ctx.body.reason]);
          await storeFact(q, { complaintId, name: 'reportSetApart', payload: ctx.body, receivedAt });
          return { status: 200 as const, body: ctx.body };
        });
        intake.factStored();
        return answer;
      },
    }),
  ];
}
