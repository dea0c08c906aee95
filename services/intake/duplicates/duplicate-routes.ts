import { type Caller, callerKey } from '../../shared/access/caller';
import { permission } from '../../shared/access/permission';
import { endpoint, type Endpoint } from '../../shared/http/endpoint';
import { complaintById, recordById } from '../complaints/complaint-read-model';
import { given } from '../complaints/complaint-record';
import { complaintIdParams } from '../complaints/complaint-schemas';
import { confinedDepartment, readingRight } from '../complaints/reading-rights';
import type { Intake } from '../intake';
import { candidates, keysOf, logShown } from './duplicate-repository';
import { duplicateSearchSchema, duplicatesSchema } from './duplicate-schemas';
import { type Suggestion, suggestionsOf } from './duplicates';
import { matchKeysOf, type Matter } from './match-keys';

/** What came half a year before is another matter. */
const withinMs = 180 * 86_400_000;

/** A complaint that may be another's: told when it is taken down, and of one that is on record (L-06, F-38). */
export function duplicateRoutes(intake: Intake): Endpoint[] {
  const { database } = intake;
  return [
    endpoint({
      method: 'post',
      path: '/api/intake/v1/duplicates/check',
      summary: 'Complaints that may be the same as one being written down (L-06)',
      description:
        'Writes nothing but the access log of what it shows; a POST so that no contact is in an address.',
      permission: permission('intake.duplicates.check', {
        roles: ['agent', 'specialist', 'team-lead', 'complaint-manager'],
      }),
      request: { body: duplicateSearchSchema },
      response: { 200: duplicatesSchema },
      handler: async ({ body: { contact, ...matter }, caller, requestId }) => {
        const keys = matchKeysOf({ ...matter, customerRefs: await intake.customerReferences(contact ?? {}) });
        const around = new Date().toISOString();
        return answer({ keys, matter, around, caller, requestId });
      },
    }),

    endpoint({
      method: 'get',
      path: '/api/intake/v1/complaints/{id}/duplicates',
      summary: 'Complaints that may be the same as this one, likeliest first, each with the reasons (L-06)',
      permission: permission('intake.duplicates.read', { roles: 'all' }),
      request: { params: complaintIdParams },
      response: { 200: duplicatesSchema },
      handler: async ({ params: { id }, caller, requestId }) => {
        const found = await complaintById(database, id);
        const { complaint } = await readingRight(caller, found, intake.departmentsOf, intake.reportReaders);
        const [record, keys] = await Promise.all([recordById(database, id), keysOf(database, id)]);
        const { description, object } = record!;
        return answer({
          keys,
          matter: { description, object },
          around: complaint.receivedAt,
          not: id,
          caller,
          requestId,
        });
      },
    }),
  ];

  async function answer(asked: {
    keys: string[];
    matter: Omit<Matter, 'customerRefs'>;
    around: string;
    not?: string;
    caller: Caller;
    requestId: string;
  }) {
    const { keys, matter, around, not, caller, requestId } = asked;
    const since = new Date(Date.parse(around) - withinMs).toISOString();
    const roles = caller.kind === 'person' ? caller.roles : [];
    const seesApart = roles.some((role) => intake.reportReaders().includes(role));
    const likely = await candidates(database, { keys, since, not, seesApart });
    const department = confinedDepartment(caller);
    const visible =
      department === undefined ? likely : await ofDepartment(likely, department, intake.departmentsOf);
    const shown = suggestionsOf(matter, visible);
    await logShown(
      database,
      shown.map(({ candidate }) => candidate.id),
      { reader: callerKey(caller), requestId },
    );
    return { status: 200 as const, body: { items: shown.map(itemOf), nextCursor: null } };
  }
}

/** A department hears of its own cases only (S-74); casework knows whose a case is. */
async function ofDepartment<C extends { id: string }>(
  likely: readonly C[],
  department: string,
  departmentsOf: Intake['departmentsOf'],
): Promise<C[]> {
  const theirs = await Promise.all(
    likely.map(async ({ id }) => (await departmentsOf(id)).includes(department)),
  );
  return likely.filter((_, i) => theirs[i]);
}

function itemOf({ candidate, reasons, similarity, score }: Suggestion) {
  const { id, acceptanceNumber, kind, channel, category, receivedAt, description } = candidate;
  const excerpt = [...description].slice(0, 80).join('');
  const head = { id, acceptanceNumber, kind, channel, ...given({ category }), receivedAt };
  return { ...head, excerpt, reasons, similarity, score };
}
