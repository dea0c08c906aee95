import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { unavailable } from '../../shared/http/problem';
import { complaintById } from '../complaints/complaint-read-model';
import { writeRecord } from '../complaints/complaint-routes';
import { complaintIdParams } from '../complaints/complaint-schemas';
import { readingRight } from '../complaints/reading-rights';
import { factRequestOf } from '../facts/fact-intake';
import type { Intake } from '../intake';
import { addParty } from './party-intake';
import { newPartySchema, partyAddedSchema } from './party-schemas';

export function partyRoutes(intake: Intake): Endpoint[] {
  const { database } = intake;
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/complaints/{id}/parties',
      summary: 'Add a proxy, an heir or a representative, with the authority document (L-03)',
      permission: writeRecord,
      idempotent: true,
      request: { params: complaintIdParams, body: newPartySchema },
      response: { 200: partyAddedSchema, 201: partyAddedSchema },
      handler: async (ctx) => {
        const found = await complaintById(database, ctx.params.id);
        const { complaint } = await readingRight(
          ctx.caller,
          found,
          intake.departmentsOf,
          intake.reportReaders,
        );
        const rules = intake.rules.current();
        if (!rules) throw unavailable('organization');
        const request = factRequestOf(ctx, complaint);
        const { maxRepresentatives } = rules.policy.parties;
        const answer = await answerOnce({ ...request, database, table: 'answers' }, async (q) => ({
          status: 201 as const,
          body: { partyId: await addParty(q, request, ctx.body, maxRepresentatives) },
        }));
        intake.factStored();
        return answer;
      },
    }),
  ];
}
