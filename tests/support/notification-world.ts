import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createDatabase, migrate, type Database } from '../../services/shared/database/database';
import { ServiceError, type ServiceClient } from '../../services/shared/http/service-client';
import { createLogger } from '../../services/shared/logging/logger';
import { createEmailTransport } from '../../services/notification/delivery/email-transport';
import type { DeliveryMedium } from '../../services/notification/delivery/media';
import {
  createMessenger,
  type Messenger,
  type MessengerOptions,
} from '../../services/notification/delivery/messenger';
import {
  createProviderTransport,
  printTransport,
  unconfiguredTransport,
} from '../../services/notification/delivery/provider-transport';
import type { ContactOnFile } from '../../services/notification/delivery/recipient';
import type { Transport } from '../../services/notification/delivery/transport';
import type { MessageRequest } from '../../services/notification/messages/message-schemas';
import { createTestDatabase, type TestDatabase } from './postgres';

/** Answers the mail server gives per address instead of accepting. */
export type SmtpAnswer = { at: 'RCPT' | 'DATA'; code: number } | { at: 'CONNECTION' };

/** Notification on a real database, a real SMTP server and a real HTTP provider; neighbours are fakes in memory. */
export class NotificationWorld {
  readonly mails: ParsedMail[] = [];
  readonly texts: { to: string; text: string; messageId: string }[] = [];
  readonly contacts = new Map<string, ContactOnFile>();
  readonly customerTexts = new Map<string, string>();
  readonly smtpAnswers = new Map<string, SmtpAnswer>();
  /** HTTP status per number; 200 without an entry. */
  readonly smsAnswers = new Map<string, number>();
  /** How often each fault was really given, so that a test can assert it. */
  readonly faultsGiven: string[] = [];
  /** Everything that was logged. */
  readonly log: string[] = [];
  readonly transports: Record<DeliveryMedium, Transport>;
  readonly database: Database;
  neighboursDown = false;

  private constructor(
    private readonly postgres: TestDatabase,
    private readonly smtp: SMTPServer,
    private readonly sms: Server,
    smtpPort: number,
  ) {
    this.database = createDatabase({
      url: postgres.urlOf('notification'),
      name: 'notification-test',
      logger: this.logger(),
    });
    const smsUrl = `http://127.0.0.1:${(sms.address() as AddressInfo).port}/sms`;
    this.transports = {
      email: createEmailTransport({
        url: `smtp://127.0.0.1:${smtpPort}`,
        from: 'Redress <service@redress.example>',
      }),
      sms: createProviderTransport({ url: smsUrl, refusal: 'numberRefused' }),
      wechat: unconfiguredTransport,
      print: printTransport,
    };
  }

  static async create(): Promise<NotificationWorld> {
    const postgres = await createTestDatabase();
    await migrate(postgres.urlOf('notification'), 'services/notification/migrations');
    const holder: { world?: NotificationWorld } = {};
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, answer) => answer(holder.world!.smtpFault(address, 'RCPT')),
      onData: (stream, session, answer) => {
        void simpleParser(stream).then((mail) => {
          const [to] = session.envelope.rcptTo;
          const fault = holder.world!.smtpFault(to!.address, 'DATA');
          if (!fault) holder.world!.mails.push(mail);
          answer(fault);
        });
      },
    });
    smtp.on('error', () => undefined);
    const listening = smtp.listen(0, '127.0.0.1');
    const sms = createServer((request, response) => void holder.world!.takeSms(request, response)).listen(
      0,
      '127.0.0.1',
    );
    await Promise.all([once(listening, 'listening'), once(sms, 'listening')]);
    holder.world = new NotificationWorld(postgres, smtp, sms, (listening.address() as AddressInfo).port);
    return holder.world;
  }

  async close(): Promise<void> {
    this.transports.email.close?.();
    await this.database.close();
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
    this.sms.closeAllConnections();
    this.sms.close();
    await this.postgres.drop();
  }

  logger() {
    return createLogger({
      service: 'test',
      level: 'trace',
      destination: { write: (line: string) => void this.log.push(line) },
    });
  }

  /** One notification process; several share the database. */
  messenger(options: Partial<MessengerOptions> = {}): Messenger {
    return createMessenger({
      database: this.database,
      transports: this.transports,
      intake: this.neighbour((path) => this.contacts.get(decodeURIComponent(path.split('/').at(-2)!))),
      casework: this.neighbour((path) => {
        const text = this.customerTexts.get(decodeURIComponent(path.split('/').at(-1)!));
        return text === undefined ? undefined : { text };
      }),
      languageDefault: 'zh-CN',
      origin: 'http://localhost:8080',
      timeZone: 'Asia/Shanghai',
      logger: this.logger(),
      now: () => new Date('2026-02-09T01:00:05.000Z'),
      ...options,
    });
  }

  /** A customer intake knows; `contact` and `preferred` say how to reach them. */
  customer(more: Partial<ContactOnFile> = {}): ContactOnFile {
    const complaintId = more.complaintId ?? `c${this.contacts.size + 1}`;
    const contact: ContactOnFile = {
      complaintId,
      acceptanceNumber: `R-2026-${this.contacts.size + 1}`,
      trackingUrl: `http://localhost:8080/t/${complaintId}`,
      name: '赵小禾',
      language: 'zh-CN',
      channel: 'website',
      contact: { email: `${complaintId}@example.org`, phone: `+86139000${this.contacts.size + 10_001}` },
      ...more,
    };
    this.contacts.set(complaintId, contact);
    return contact;
  }

  mailsTo(address: string | undefined): ParsedMail[] {
    return this.mails.filter((mail) =>
      [mail.to].flat().some((to) => to?.value.some((v) => v.address === address)),
    );
  }

  /** As if the process that holds the row had died long ago. */
  async claimRunsOut(key: string): Promise<void> {
    await this.database.query(`update messages set claimed_until = now() - interval '1 s' where key = $1`, [
      key,
    ]);
  }

  private neighbour(answer: (path: string) => unknown): ServiceClient {
    return {
      get: async <T>(path: string): Promise<T> => {
        if (this.neighboursDown)
          throw new ServiceError('GET neighbour: no answer', 0, 'unavailable', undefined, true);
        const body = answer(path);
        if (body === undefined)
          throw new ServiceError('GET neighbour: 404', 404, 'not_found', undefined, false);
        return body as T;
      },
      post: async () => {
        throw new Error('notification posts nothing');
      },
    };
  }

  private smtpFault(address: string, at: 'RCPT' | 'DATA'): Error | null {
    const answer = this.smtpAnswers.get(address);
    if (!answer || answer.at === 'CONNECTION' || answer.at !== at) return null;
    this.faultsGiven.push(`${at} ${answer.code}`);
    return Object.assign(new Error(`no <${address}> here`), { responseCode: answer.code });
  }

  private async takeSms(
    request: AsyncIterable<Buffer>,
    response: import('node:http').ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sms = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      to: string;
      text: string;
      messageId: string;
    };
    const status = this.smsAnswers.get(sms.to) ?? 200;
    if (status === 200) this.texts.push(sms);
    else this.faultsGiven.push(`SMS ${status}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  }
}

let keys = 0;
/** A message to a customer; the acknowledgement unless said otherwise. */
export function aMessage(
  contact: Pick<ContactOnFile, 'complaintId'>,
  more: Partial<MessageRequest> = {},
): MessageRequest {
  return {
    key: `complaint/${contact.complaintId}/1/tellCustomer/${++keys}`,
    complaintId: contact.complaintId,
    audience: { customer: true },
    template: 'withdrawalConfirmed',
    params: {},
    at: '2026-02-09T01:00:00.000Z',
    ...more,
  };
}
