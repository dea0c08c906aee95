import type { Queryable } from '../../shared/database/database';
import type { DeliveryMedium } from '../delivery/media';

/** A row as delivery needs it. */
export interface MessageRow {
  id: string;
  state: 'claimed' | 'sending' | 'delivered' | 'failed' | 'toPrint';
  medium: DeliveryMedium | null;
  deliveredAt: string | null;
  failure: string | null;
  /** Milliseconds since the row was first written. */
  ageMs: number;
  /** Media that refused it for good. */
  refusedBy: string[];
}

export interface NewMessage {
  id: string;
  key: string;
  complaintId?: string;
  audience: 'customer' | 'person';
  personId?: string;
  template: string;
  templateVersion: number;
  sealed: boolean;
  offerId?: string;
  at: string;
}

const row = `m.id, m.state, m.medium, m.delivered_at as "deliveredAt", m.failure,
  (extract(epoch from now() - m.created_at) * 1000)::float8 as "ageMs",
  array(select r.medium from message_refusals r where r.message_id = m.id) as "refusedBy"`;

/** Writes the row, or takes over one that nobody works on any more. Undefined: finished, or somebody is at it. */
export async function claimMessage(
  q: Queryable,
  message: NewMessage,
  owner: string,
  leaseMs: number,
): Promise<MessageRow | undefined> {
  const [claimed] = await q.query<MessageRow>(
    `insert into messages as m (id, key, complaint_id, audience, person_id, template, template_version, sealed, at, offer_id, claimed_by, claimed_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + $12 * interval '1 ms')
     on conflict (id) do update set claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
       where m.state in ('claimed', 'sending') and m.claimed_until <= now()
     returning ${row}`,
    [
      message.id,
      message.key,
      message.complaintId ?? null,
      message.audience,
      message.personId ?? null,
      message.template,
      message.templateVersion,
      message.sealed,
      message.at,
      message.offerId ?? null,
      owner,
      leaseMs,
    ],
  );
  return claimed;
}

export async function findMessage(q: Queryable, id: string): Promise<MessageRow | undefined> {
  const [found] = await q.query<MessageRow>(`select ${row} from messages m where m.id = $1`, [id]);
  return found;
}

export interface OutgoingText {
  medium: DeliveryMedium;
  language: string;
  recipientName: string;
  recipient: string;
  subject: string;
  text: string;
  wording: string[];
}

/** Right before a medium gets it; renews the claim. False: the claim was lost to another process. */
export async function markSending(
  q: Queryable,
  id: string,
  owner: string,
  leaseMs: number,
  out: OutgoingText,
): Promise<boolean> {
  const rows = await q.query(
    `update messages set state = 'sending', claimed_until = now() + $3 * interval '1 ms', medium = $4, language = $5,
       recipient_name = $6, recipient = $7, subject = $8, text = $9, wording = $10
     where id = $1 and claimed_by = $2 and state in ('claimed', 'sending') returning id`,
    [
      id,
      owner,
      leaseMs,
      out.medium,
      out.language,
      out.recipientName,
      out.recipient,
      out.subject,
      out.text,
      out.wording,
    ],
  );
  return rows.length > 0;
}

export async function addRefusal(
  q: Queryable,
  id: string,
  medium: DeliveryMedium,
  failure: string,
): Promise<void> {
  await q.query(
    'insert into message_refusals (message_id, medium, failure) values ($1, $2, $3) on conflict do nothing',
    [id, medium, failure],
  );
}

export interface FinalState {
  state: 'delivered' | 'failed' | 'toPrint';
  medium: DeliveryMedium;
  deliveredAt?: string;
  failure?: string;
}

/** The outcome, once for ever: the first one written stays. Undefined: it was there before. */
export async function finishMessage(
  q: Queryable,
  id: string,
  final: FinalState,
): Promise<MessageRow | undefined> {
  const [finished] = await q.query<MessageRow>(
    `update messages m set state = $2, medium = $3, delivered_at = $4, failure = $5
     where m.id = $1 and m.state in ('claimed', 'sending') returning ${row}`,
    [id, final.state, final.medium, final.deliveredAt ?? null, final.failure ?? null],
  );
  return finished;
}

/** Lets the caller's next attempt take over at once. */
export async function releaseMessage(q: Queryable, id: string, owner: string): Promise<void> {
  await q.query(
    `update messages set claimed_until = now() where id = $1 and claimed_by = $2 and state in ('claimed', 'sending')`,
    [id, owner],
  );
}
