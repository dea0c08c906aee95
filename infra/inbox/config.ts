import { z } from 'zod';
import { loadConfig } from '../../services/shared/config/config';

const port = z.coerce.number().int().min(0).max(65535);

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(8025),
  SMTP_PORT: port.default(1025),
  DATA_DIR: z.string().default('.redress/data/inbox'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
export type InboxConfig = z.infer<typeof environment>;

/** Reads the environment of the process. Throws in production: what reaches this inbox reaches nobody. */
export function loadInboxConfig(env: NodeJS.ProcessEnv = process.env): InboxConfig {
  if (env.NODE_ENV === 'production') {
    throw new Error(
      'The local inbox never runs in production: set SMTP_URL and SMS_URL to your own mail server and SMS provider.',
    );
  }
  return loadConfig(environment, env);
}
