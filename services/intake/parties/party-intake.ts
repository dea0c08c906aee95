import type { Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { validationFailed } from '../../shared/http/validation';
import { lockRecord } from '../complaints/completion-repository';
import { partyId as newPartyId } from '../complaints/identifiers';
import { evidenceById } from '../evidence/evidence-repository';
import type { FactRequest } from '../facts/fact-intake';
import { storeFact } from '../facts/fact-repository';
import { insertParty, partiesOf } from './party-repository';
import type { NewParty } from './party-schemas';

/**
 * L-03: a proxy, an heir or a representative, with the document that says so. The case hears of it by id and role.
 * Throws 400 for a document that is none of this complaint's, 409 `conflict` for one representative too many.
 */
export async function addParty(
  q: Queryable,
  request: Pick<FactRequest, 'complaintId' | 'receivedAt' | 'givenBy'>,
  party: NewParty,
  mostRepresentatives: number,
): Promise<string> {
  const { complaintId, receivedAt, givenBy } = request;
  await lockRecord(q, complaintId);
  if (!(await evidenceById(q, complaintId, party.authorityEvidenceId))) {
    throw validationFailed([{ path: 'authorityEvidenceId', message: 'is no evidence of this complaint' }]);
  }
  const representatives = (await partiesOf(q, complaintId)).filter(({ role }) => role === 'representative');
  if (party.role === 'representative' && representatives.length >= mostRepresentatives) {
    throw new Problem(
      'conflict',
      {
        zh: `一件投诉最多有 ${mostRepresentatives} 名代表。`,
        en: `A complaint has at most ${mostRepresentatives} representatives.`,
      },
      { rule: 'L-03' },
    );
  }
  const partyId = newPartyId();
  await insertParty(q, { ...party, partyId, complaintId, addedAt: receivedAt, addedBy: givenBy });
  await storeFact(q, {
    complaintId,
    name: 'partyAdded',
    payload: { partyId, role: party.role },
    receivedAt,
  });
  return partyId;
}
