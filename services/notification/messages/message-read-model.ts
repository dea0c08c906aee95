import type { Queryable } from '../../shared/database/database';
import type { Message } from './message-schemas';

const columns = `m.id, m.complaint_id as "complaintId", m.audience, m.person_id as "personId", m.template,
  m.template_version as "templateVersion", m.language, m.at, m.state, m.medium, m.delivered_at as "deliveredAt", m.failure,
  m.subject, m.text, m.wording,
  (select b.reported_at from message_bounces b where b.message_id = m.id) as "bouncedAt",
  coalesce((select json_agg(json_build_object('medium', r.medium, 'failure', r.failure) order by r.medium)
    from message_refusals r where r.message_id = m.id), '[]') as refusals`;

export interface MessageListQuery {
  complaintId: string;
  /** Sealed notices only for those who may see accountability cases. */
  sealed: boolean;
  open: boolean;
  cursor?: string;
  limit: number;
}

/** Messages of a complaint, oldest first. The cursor is the last id of the page before. */
export async function listMessages(
  q: Queryable,
  query: MessageListQuery,
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const rows = await q.query<Message>(
    `select ${columns} from messages m
     where m.complaint_id = $1 and ((m.sealed and $2) or (not m.sealed and $3))
       and ($4::text is null or (m.at, m.id) > (select c.at, c.id from messages c where c.id = $4 and c.complaint_id = $1))
     order by m.at, m.id limit $5`,
    [query.complaintId, query.sealed, query.open, query.cursor ?? null, query.limit + 1],
  );
  const items = rows.slice(0, query.limit);
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

export interface SlipRow {
  subject: string;
  text: string;
  language: string;
  recipientName: string;
  recipient: string;
}

/** A message that waits to be printed, or was. */
export async function findSlip(q: Queryable, id: string): Promise<SlipRow | undefined> {
  const [slip] = await q.query<SlipRow>(
    `select subject, text, language, recipient_name as "recipientName", recipient
     from messages where id = $1 and state = 'toPrint' and not sealed`,
    [id],
  );
  return slip;
}
