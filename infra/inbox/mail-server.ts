import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { slowMs, type Faults } from './faults';
import type { InboxMessage } from './message';

export interface MailServerInput {
  host: string;
  /** 0 takes a free one. */
  port: number;
  faults: Faults;
  /** Keeps the messages; only when it resolves is the sender told 250. */
  keep: (messages: InboxMessage[]) => Promise<void>;
}

/** Bytes of one mail. */
const largestMail = 25 * 1024 * 1024;

/** A real SMTP server that can be taken down and put up again on the same port. */
export class MailServer {
  readonly #input: MailServerInput;
  #server: SMTPServer | undefined;
  #port: number;

  constructor(input: MailServerInput) {
    this.#input = input;
    this.#port = input.port;
  }

  /** The port it listens on, or last listened on. */
  get port(): number {
    return this.#port;
  }

  get up(): boolean {
    return this.#server !== undefined;
  }

  async start(): Promise<void> {
    if (this.#server) return;
    const server = createServer(this.#input);
    const listening = server.listen(this.#port, this.#input.host);
    await once(listening, 'listening').catch((error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      throw busy
        ? new Error(`port ${this.#port} is in use; stop what uses it or set another SMTP_PORT`)
        : error;
    });
    this.#port = (listening.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Closes the port and every open connection: later callers get ECONNREFUSED. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of server.connections)
      (connection as { _socket?: { destroy(): void } })._socket?.destroy();
    await closed;
  }
}

function createServer({ faults, keep }: MailServerInput): SMTPServer {
  const server = new SMTPServer({
    banner: 'Redress local inbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    closeTimeout: 1_000,
    logger: false,
    onRcptTo({ address }, _session, answer) {
      const fault = faults.of('email', address);
      if (fault === 'permanent') return answer(refusal(550, '5.1.1 no such mailbox'));
      if (fault === 'temporary')
        return answer(refusal(451, '4.2.1 mailbox not available now, try again later'));
      return answer();
    },
    onData(stream, session, answer) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const receive = async () => {
        const mail = await simpleParser(stream);
        if (stream.sizeExceeded) throw refusal(552, '5.3.4 message too big');
        if (recipients.some((to) => faults.of('email', to) === 'slow')) await wait(slowMs);
        const received: Omit<InboxMessage, 'to'> = {
          messageId: mail.messageId?.replace(/^<|>$/g, '') ?? randomUUID(),
          medium: 'email',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          receivedAt: new Date().toISOString(),
        };
        await keep(recipients.map((to) => ({ ...received, to })));
      };
      receive().then(
        () => answer(),
        (error: unknown) => answer(isRefusal(error) ? error : refusal(451, '4.3.0 could not be stored')),
      );
    },
  });
  // A client that goes away in the middle is its own business.
  server.on('error', () => undefined);
  return server;
}

interface SmtpRefusal extends Error {
  responseCode: number;
}
const refusal = (responseCode: number, text: string): SmtpRefusal =>
  Object.assign(new Error(text), { responseCode });
const isRefusal = (error: unknown): error is SmtpRefusal => error instanceof Error && 'responseCode' in error;
