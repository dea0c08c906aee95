import { z } from 'zod';
import { loadConfig, serviceEnvironment } from '../shared/config/config';

const environment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  INTAKE_URL: z.url().default('http://127.0.0.1:8081'),
  CASEWORK_URL: z.url().default('http://127.0.0.1:8082'),
  NOTIFICATION_URL: z.url().default('http://127.0.0.1:8083'),
  ACCOUNTABILITY_URL: z.url().default('http://127.0.0.1:8084'),
  ORGANIZATION_URL: z.url().default('http://127.0.0.1:8085'),
  WORKER_URL: z.url().default('http://127.0.0.1:8086'),
  /** Seals the cookies of people who are signed in; another one signs everybody out. */
  SESSION_SECRET: z.string().min(16),
  REHEARSAL: z.enum(['on', 'off']).default('off'),
  TEMPORAL_UI_URL: z.url().optional(),
  /** The local inbox, in development only. */
  INBOX_URL: z.url().optional(),
  /**
   * Addresses of the proxies in front of this process whose X-Forwarded-For may be believed, as Express's
   * `trust proxy` takes them: `loopback`, `10.0.0.0/8`. Unset: nobody, so that a caller cannot choose the address
   * it is rate-limited by.
   */
  TRUSTED_PROXIES: z.string().optional(),
});
export type WebConfig = z.infer<typeof environment>;

export const loadWebConfig = (env: NodeJS.ProcessEnv = process.env): WebConfig =>
  loadConfig(environment, env);

/** The services behind the origin by name, without path. */
export const serviceUrls = (config: WebConfig): Record<ServiceName, string> => ({
  intake: config.INTAKE_URL,
  casework: config.CASEWORK_URL,
  notification: config.NOTIFICATION_URL,
  accountability: config.ACCOUNTABILITY_URL,
  organization: config.ORGANIZATION_URL,
});
export const serviceNames = ['intake', 'casework', 'notification', 'accountability', 'organization'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Does this origin carry the identity provider itself, as it does in development? */
export const carriesIdentityProvider = (config: WebConfig): boolean =>
  config.OIDC_ISSUER === `${config.ORIGIN}/oidc`;
