import type { Express } from 'express';
import { createDatabase, type Database } from '../shared/database/database';
import { createServiceApp, type ServiceAppOptions } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import type { Logger } from '../shared/logging/logger';
import { startBounceMailServer } from './bounces/bounce-mail-server';
import { createBounceRelay } from './bounces/bounce-relay';
import { bounceEndpoints } from './bounces/bounce-routes';
import type { NotificationConfig } from './config';
import { createEmailTransport } from './delivery/email-transport';
import type { DeliveryMedium } from './delivery/media';
import { createMessenger } from './delivery/messenger';
import {
  createProviderTransport,
  printTransport,
  unconfiguredTransport,
} from './delivery/provider-transport';
import type { Transport } from './delivery/transport';
import { messageEndpoints } from './messages/message-routes';
import { textTemplateEndpoints } from './text-templates/text-template-routes';
import { wordingEndpoints } from './wording/wording-routes';

export interface NotificationApp {
  app: Express;
  database: Database;
  /** Where returned mail is taken, if anywhere. */
  bouncePort?: number;
  stop(): Promise<void>;
}

/** Wires the process together. A mail server that is away does not make it unready: callers retry by key. */
export async function createNotificationApp(
  config: NotificationConfig,
  logger: Logger,
  authenticate?: ServiceAppOptions['authenticate'],
): Promise<NotificationApp> {
  const database = createDatabase({ url: config.DATABASE_URL, name: 'notification', logger });
  const tokens = createTokenSource({
    url: config.OIDC_URL,
    clientId: config.SERVICE_CLIENT_ID,
    clientSecret: config.SERVICE_CLIENT_SECRET,
  });
  const transports = transportsOf(config);
  const casework = createServiceClient({ baseUrl: config.CASEWORK_URL, tokens });
  const bounces = createBounceRelay({ database, casework, logger });
  const messenger = createMessenger({
    database,
    transports,
    intake: createServiceClient({ baseUrl: config.INTAKE_URL, tokens }),
    casework,
    languageDefault: config.LANGUAGE_DEFAULT,
    origin: config.ORIGIN,
    timeZone: config.TIME_ZONE,
    logger,
  });
  const app = createServiceApp({
    name: 'notification',
    title: 'Redress notification: outgoing messages',
    endpoints: [
      ...messageEndpoints({ database, messenger }),
      ...textTemplateEndpoints(database),
      ...wordingEndpoints(),
      ...bounceEndpoints({ database, secret: config.PROVIDER_REPORT_SECRET, onBounce: bounces.notify }),
    ],
    readiness: async () => {
      const problem = await database.check();
      return problem ? [problem] : [];
    },
    logger,
    config,
    ...(authenticate && { authenticate }),
  });
  const returned =
    config.BOUNCE_SMTP_PORT === undefined
      ? undefined
      : await startBounceMailServer({
          host: config.HOST,
          port: config.BOUNCE_SMTP_PORT,
          database,
          onBounce: bounces.notify,
          logger,
        });
  return {
    app,
    database,
    ...(returned && { bouncePort: returned.port }),
    async stop() {
      await returned?.stop();
      await bounces.stop();
      for (const transport of Object.values(transports)) transport.close?.();
      await database.close();
    },
  };
}

function transportsOf(config: NotificationConfig): Record<DeliveryMedium, Transport> {
  const provider = (url: string | undefined, refusal: string): Transport =>
    url ? createProviderTransport({ url, refusal }) : unconfiguredTransport;
  return {
    email: createEmailTransport({
      url: config.SMTP_URL,
      from: config.MAIL_FROM,
      bounceAddress: config.BOUNCE_ADDRESS,
    }),
    sms: provider(config.SMS_URL, 'numberRefused'),
    wechat: provider(config.WECHAT_URL, 'wechatRefused'),
    print: printTransport,
  };
}
