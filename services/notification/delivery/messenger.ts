import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../shared/database/database';
import { unavailable } from '../../shared/http/problem';
import type { Logger } from '../../shared/logging/logger';
import {
  addRefusal,
  claimMessage,
  findMessage,
  finishMessage,
  markSending,
  releaseMessage,
  type FinalState,
  type MessageRow,
} from '../messages/message-repository';
import type { Delivery, MessageRequest } from '../messages/message-schemas';
import { render, withoutEmpty, type RenderRequest } from '../templates/render';
import type { TemplateDeclaration } from '../templates/template';
import { wordingFindings } from '../templates/wording-rules';
import { deliveries } from './delivery-metrics';
import type { DeliveryMedium, Destination } from './media';
import { customerText, recipientOf, type Recipient, type RecipientSources } from './recipient';
import { checkedDeclaration } from './template-check';
import { TransportFault, type Transport, type Verdict } from './transport';

export interface MessengerOptions extends RecipientSources {
  database: Database;
  transports: Record<DeliveryMedium, Transport>;
  timeZone: string;
  logger: Logger;
  /** How long a claim lasts without news; longer than any medium may take. Default 20 s. */
  leaseMs?: number;
  /** A mailbox that has put us off for so long counts as refused. Default 1 h. */
  putOffMs?: number;
  /** The instant at which a medium answered. */
  now?: () => Date;
}

export interface Messenger {
  /** Sends once per key; the same key gets the same answer. Throws `unavailable`: ask again with the same key. */
  send(request: MessageRequest): Promise<Delivery>;
}

/** The id of a message and so its Message-ID: the same for the same key. */
export const messageIdOf = (key: string): string =>
  `m_${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;

/**
 * Effectively once. The row is written first and claimed by one process; `sending` is recorded before a medium gets
 * the message and the outcome after it. A process that dies in between leaves `sending`: when its claim has run out,
 * the caller's retry sends again under the same Message-ID, by which mail servers and readers drop the second copy.
 * Two windows are left: a process that dies between the server's 250 and the outcome's commit, and a server that
 * takes the mail but goes silent before its 250.
 */
export function createMessenger(options: MessengerOptions): Messenger {
  const { database, transports, logger } = options;
  const leaseMs = options.leaseMs ?? 20_000;
  const putOffMs = options.putOffMs ?? 3_600_000;
  const now = options.now ?? (() => new Date());
  /** Calls with the same key at the same time share one delivery. */
  const running = new Map<string, Promise<Delivery>>();
  /** Outcomes by message id that the database has not taken yet. */
  const unsaved = new Map<string, FinalState>();

  function send(request: MessageRequest): Promise<Delivery> {
    const already = running.get(request.key);
    if (already) return already;
    const delivery = sendOnce(request).finally(() => running.delete(request.key));
    running.set(request.key, delivery);
    return delivery;
  }

  async function sendOnce(asked: MessageRequest): Promise<Delivery> {
    const request = { ...asked, params: withoutEmpty(asked.params) };
    const declaration = checkedDeclaration(request, logger);
    const id = messageIdOf(request.key);
    const owner = randomUUID();
    if (unsaved.has(id)) return finished(id);
    const claimed = await claimMessage(database, { ...described(request, declaration), id }, owner, leaseMs);
    if (!claimed) return answerOf(await findMessage(database, id));
    try {
      unsaved.set(id, await deliver(request, declaration, claimed, owner));
      return await finished(id);
    } catch (error) {
      await releaseMessage(database, id, owner).catch(() => undefined); // else the claim runs out by itself
      if (!(error instanceof TransportFault)) throw error;
      logger.warn({ message: id, complaintId: request.complaintId, fault: error.code }, 'a medium is away');
      throw unavailable('transport', error);
    }
  }

  /** Writes the outcome; while the database is away it stays in memory, and the caller's retry sends nothing. */
  async function finished(id: string): Promise<Delivery> {
    const final = unsaved.get(id)!;
    const row = (await finishMessage(database, id, final)) ?? (await findMessage(database, id));
    unsaved.delete(id);
    deliveries.inc({ medium: final.medium, outcome: final.state });
    return answerOf(row);
  }

  async function deliver(
    request: MessageRequest,
    declaration: TemplateDeclaration,
    row: MessageRow,
    owner: string,
  ): Promise<FinalState> {
    const failed = (medium: DeliveryMedium, failure: string): FinalState => ({
      state: 'failed',
      medium,
      failure,
    });
    const recipient = await recipientOf(request, declaration, options);
    if (!recipient) return failed('email', 'contactUnknown');
    const body = request.textId === undefined ? undefined : await customerText(request.textId, options);
    if (request.textId !== undefined && body === undefined) return failed('email', 'textUnknown');

    let last = failed(recipient.destinations[0]?.medium ?? 'email', 'noContact');
    const content: RenderRequest = {
      template: request.template,
      declaration,
      params: request.params,
      own: recipient.own,
      ...(body !== undefined && { body }),
    };
    for (const destination of recipient.destinations) {
      if (row.refusedBy.includes(destination.medium)) continue;
      const verdict = await handOver(content, recipient, destination, row, owner);
      if (verdict.outcome === 'toPrint') return { state: 'toPrint', medium: destination.medium };
      if (verdict.outcome === 'delivered')
        return { state: 'delivered', medium: destination.medium, deliveredAt: deliveredAt(request.at) };
      await addRefusal(database, row.id, destination.medium, verdict.failure);
      last = failed(destination.medium, verdict.failure);
    }
    return last;
  }

  async function handOver(
    content: RenderRequest,
    recipient: Recipient,
    { medium, to }: Destination,
    row: MessageRow,
    owner: string,
  ): Promise<Verdict> {
    const { name, language } = recipient;
    const { subject, text, kept } = render(content, medium, { language, timeZone: options.timeZone });
    const wording = content.declaration.audience === 'customer' ? wordingFindings(kept.text, language) : [];
    const mine = await markSending(database, row.id, owner, leaseMs, {
      medium,
      language,
      recipientName: name,
      recipient: to,
      ...kept,
      wording,
    });
    if (!mine) throw unavailable('message');
    try {
      return await transports[medium].send({ messageId: row.id, to, name, subject, text, language });
    } catch (error) {
      const tooLong = error instanceof TransportFault && error.recipientOnly && row.ageMs > putOffMs;
      if (!tooLong) throw error;
      return { outcome: 'refused', failure: 'putOff' };
    }
  }

  /** When the medium answered; a case in rehearsal lives ahead of the clock on the wall. */
  function deliveredAt(at: string): string {
    return new Date(Math.max(now().getTime(), Date.parse(at))).toISOString();
  }

  return { send };
}

function described(request: MessageRequest, declaration: TemplateDeclaration) {
  const { key, complaintId, audience, template, offerId, at } = request;
  return {
    key,
    ...(complaintId !== undefined && { complaintId }),
    ...('person' in audience
      ? { audience: 'person' as const, personId: audience.person.id }
      : { audience: 'customer' as const }),
    template,
    ...(offerId !== undefined && { offerId }),
    templateVersion: declaration.version,
    // Whatever an accountability case says stays with those who may see it, reminders included.
    sealed: declaration.sealed === true || key.startsWith('accountability/'),
    at,
  };
}

/** A row somebody else is working on has no answer yet. */
function answerOf(row: MessageRow | undefined): Delivery {
  if (!row || row.state === 'claimed' || row.state === 'sending' || !row.medium) throw unavailable('message');
  return {
    messageId: row.id,
    outcome: row.state,
    medium: row.medium,
    ...(row.deliveredAt && { deliveredAt: row.deliveredAt }),
    ...(row.failure && { failure: row.failure }),
  };
}
