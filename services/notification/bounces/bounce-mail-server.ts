import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Database } from '../../shared/database/database';
import type { Logger } from '../../shared/logging/logger';
import { messageIdIn } from './bounce-address';
import { recordBounce } from './bounce-repository';

/** A report is small; what quotes a whole mail with attachments is cut off. */
const largestReport = 2 * 1024 * 1024;

export interface BounceMailServer {
  port: number;
  stop(): Promise<void>;
}

/**
 * takes mails that come back, at the return address of the message they are about (RFC 3464 delivery status
 * notifications). Only a final failure counts: "delayed" and answers of people or robots are taken and forgotten. The
 * sender's 250 comes after the bounce is stored; until then its server tries again.
 */
export async function startBounceMailServer(options: {
  host: string;
  /** 0 takes a free one. */
  port: number;
  database: Database;
  /** A bounce was stored. */
  onBounce: () => void;
  logger: Logger;
}): Promise<BounceMailServer> {
  const { host, port, database, onBounce, logger } = options;
  const server = new SMTPServer({
    banner: 'Redress returned mail',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestReport,
    closeTimeout: 1_000,
    logger: false,
    onRcptTo: ({ address }, _session, answer) =>
      answer(messageIdIn(address) ? null : refusal(550, '5.1.1 returned mail only')),
    onData(stream, session, answer) {
      const ids = session.envelope.rcptTo.flatMap(({ address }) => messageIdIn(address) ?? []);
      const receive = async (): Promise<void> => {
        const mail = await simpleParser(stream, { keepDeliveryStatus: true });
        if (stream.sizeExceeded) throw refusal(552, '5.3.4 report too big');
        if (!isFinalFailure(mail)) return;
        for (const messageId of ids) {
          const outcome = await recordBounce(database, { messageId, failure: 'mailReturned' });
          if (outcome === 'unsent') throw refusal(451, '4.3.0 not sent yet, try again later');
        }
        onBounce();
      };
      receive().then(
        () => answer(),
        (error: unknown) => {
          if (error instanceof Error && 'responseCode' in error) return answer(error);
          logger.error({ err: error }, 'a returned mail could not be stored');
          return answer(refusal(451, '4.3.0 could not be stored'));
        },
      );
    },
  });
  // A client that goes away in the middle is its own business.
  server.on('error', () => undefined);
  const listening = server.listen(port, host);
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** `Action: failed` of the machine-readable part; the words around it are for people and differ from server to server. */
const isFinalFailure = (mail: ParsedMail): boolean =>
  mail.attachments.some(
    ({ contentType, content }) =>
      contentType === 'message/delivery-status' && /^Action:\s*failed\b/im.test(content.toString('utf8')),
  );

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
