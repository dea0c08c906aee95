import type { Queryable } from '../../shared/database/database';
import type { DeliveryMedium } from '../delivery/media';

/** How a delivered message turned out not to be: the mail was returned, or the provider took its report back. */
export type BounceFailure = 'mailReturned' | 'providerReported';

/**
 * `recorded` now or before; `unsent`: its delivery is not known yet, ask again; `ignored`: there is no such message, or
 * nobody was told that it was delivered.
 */
export type BounceOutcome = 'recorded' | 'unsent' | 'ignored';

/** keeps a bounce, and the news of it for the case, once per message. */
export async function recordBounce(
  q: Queryable,
  { messageId, failure }: { messageId: string; failure: BounceFailure },
): Promise<BounceOutcome> {
  const [message] = await q.query<{ state: string }>(
    `with bounced as (
       insert into message_bounces (message_id, failure)
       select id, $2 from messages where id = $1 and state = 'delivered'
       on conflict do nothing returning message_id
     ), news as (
       insert into outbox (kind, payload)
       select 'bounced', jsonb_build_object('messageId', message_id) from bounced
     )
     select state from messages where id = $1`,
    [messageId, failure],
  );
  if (!message) return 'ignored';
  if (message.state === 'delivered') return 'recorded';
  return message.state === 'claimed' || message.state === 'sending' ? 'unsent' : 'ignored';
}

/** What a case needs to know of a message that came back. */
export interface BouncedMessage {
  key: string;
  complaintId: string | null;
  template: string;
  medium: DeliveryMedium;
  offerId: string | null;
  failure: BounceFailure;
  /** Never before the delivery: a rehearsed case lives ahead of the clock on the wall. */
  at: string;
}

export async function bouncedMessage(q: Queryable, messageId: string): Promise<BouncedMessage | undefined> {
  const [message] = await q.query<BouncedMessage>(
    `select m.key, m.complaint_id as "complaintId", m.template, m.medium, m.offer_id as "offerId", b.failure,
       greatest(b.reported_at, m.delivered_at) as at
     from message_bounces b join messages m on m.id = b.message_id where b.message_id = $1`,
    [messageId],
  );
  return message;
}
