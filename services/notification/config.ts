import { z } from 'zod';
import { clientEnvironment, databaseEnvironment, serviceEnvironment } from '../shared/config/config';

/** The environment of the notification process. */
export const notificationEnvironment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8083),
  ...databaseEnvironment.shape,
  ...clientEnvironment.shape,
  INTAKE_URL: z.url(),
  CASEWORK_URL: z.url(),
  /** `smtp://user:password@host:port`, `smtps://…` for TLS from the start. */
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  /** Sender of every mail; its domain is that of the Message-IDs. */
  MAIL_FROM: z.string().includes('@').default('Redress <service@redress.example>'),
  /** Where mails that come back are sent, e.g. `bounce@redress.example`; its mail server hands them to BOUNCE_SMTP_PORT. */
  BOUNCE_ADDRESS: z.email().optional(),
  /** Port on which returned mail is taken; without one nobody learns of it. */
  BOUNCE_SMTP_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** What SMS and WeChat providers sign their reports with. */
  PROVIDER_REPORT_SECRET: z.string().min(16).optional(),
  /** SMS provider; without one, messages by SMS fall back to the next medium. */
  SMS_URL: z.url().optional(),
  /** WeChat provider, in the same way. */
  WECHAT_URL: z.url().optional(),
  /** Local time in messages. */
  TIME_ZONE: z.string().default('Asia/Shanghai'),
});
export type NotificationConfig = z.infer<typeof notificationEnvironment>;
