import type { PartyRole } from '../../../workflows/complaint/nature/messages';
import type { Instant } from '../../../workflows/contracts/message';
import type { Queryable } from '../../shared/database/database';
import type { NewParty } from './party-schemas';

export interface PartyRow {
  partyId: string;
  role: PartyRole;
  name: string;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  address: string | null;
  authorityEvidenceId: string;
  addedAt: Instant;
}

export async function insertParty(
  q: Queryable,
  party: NewParty & { partyId: string; complaintId: string; addedAt: Instant; addedBy: string },
): Promise<void> {
  const { phone, email, wechat, address } = party.contact ?? {};
  await q.query(
    `insert into party (id, complaint_id, role, name, phone, email, wechat, address, authority_evidence_id,
       added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      party.partyId,
      party.complaintId,
      party.role,
      party.name,
      phone,
      email,
      wechat,
      address,
      party.authorityEvidenceId,
      party.addedAt,
      party.addedBy,
    ],
  );
}

export const partiesOf = (q: Queryable, complaintId: string): Promise<PartyRow[]> =>
  q.query<PartyRow>(
    `select id as "partyId", role, name, phone, email, wechat, address,
       authority_evidence_id as "authorityEvidenceId", added_at as "addedAt"
     from party where complaint_id = $1 order by added_at, id`,
    [complaintId],
  );
