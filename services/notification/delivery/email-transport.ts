import { createTransport } from 'nodemailer';
import { returnAddress } from '../bounces/bounce-address';
import { TransportFault, type Parcel, type Transport, type Verdict } from './transport';

/** A stalled server must not hold a message longer than the claim on it. */
const sendTimeoutMs = 12_000;

/**
 * SMTP with a pool of connections (without one every mail costs a new connection, about 100 ms). Delivered means the
 * receiving server's 250.
 * @param options.url `smtp://user:password@host:port`
 * @param options.from sender, also the domain of Message-ID
 * @param options.bounceAddress where mails that come back go, each with its own message in it
 */
export function createEmailTransport(options: {
  url: string;
  from: string;
  bounceAddress?: string | undefined;
}): Transport {
  const domain = /@([^\s>]+)>?\s*$/.exec(options.from)?.[1] ?? 'localhost';
  const { bounceAddress } = options;
  const pool = createTransport({
    url: options.url,
    pool: true,
    maxConnections: 4,
    // A connection that closes after DATA may have delivered: whether to send again is decided by the row, not here.
    maxRequeues: 0,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send(parcel) {
      const signal = AbortSignal.timeout(sendTimeoutMs);
      try {
        await pool.sendMail({
          from: options.from,
          to: { name: parcel.name, address: parcel.to },
          subject: parcel.subject,
          text: parcel.text,
          ...(bounceAddress !== undefined && {
            envelope: { from: returnAddress(bounceAddress, parcel.messageId), to: parcel.to },
          }),
          signal,
          ...identity(parcel, domain),
        });
        return { outcome: 'delivered' };
      } catch (error) {
        return verdictOf(error as SmtpError);
      }
    },
    close: () => pool.close(),
  };
}

/** The same Message-ID on every attempt, so that a mail sent twice is recognised; no answers from robots. */
function identity({ messageId, language }: Parcel, domain: string) {
  return {
    messageId: `<${messageId}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
  };
}

/** What nodemailer says of a failed attempt. */
interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * Only an answer about this recipient or this message is for good. A refused sender, sign-in or greeting is a fault of
 * ours, and so is everything without an answer.
 */
function verdictOf({ code = 'unknown', command, responseCode = 0 }: SmtpError): Verdict {
  const aboutRecipient = command === 'RCPT TO' || command === 'DATA';
  if (aboutRecipient && responseCode >= 500) return { outcome: 'refused', failure: 'mailboxRefused' };
  // Nodemailer itself found the address impossible.
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'refused', failure: 'addressInvalid' };
  throw new TransportFault(
    responseCode ? `${code} ${responseCode}` : code,
    aboutRecipient && responseCode >= 400,
  );
}
