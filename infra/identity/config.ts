import { join } from 'node:path';
import { z } from 'zod';
import { loadConfig } from '../../services/shared/config/config';
import { projectRoot } from '../../services/shared/config/project-root';

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8087),
  ORIGIN: z.url().default('http://localhost:8080'),
  DATA_DIR: z.string().default('.redress/data/identity'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface IdentityConfig {
  host: string;
  port: number;
  /** The one origin, without a trailing slash; the issuer is `<origin>/oidc`. */
  origin: string;
  dataDir: string;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  /** Client id `service-<name>` → secret. */
  serviceClients: Record<string, string>;
  /** Files people are read from; those that do not exist are passed over. */
  organizationFiles: string[];
}

/**
 * Reads the environment of the process. Throws when `NODE_ENV` is `production`: this provider knows one password
 * for everybody.
 */
export function loadIdentityConfig(env: NodeJS.ProcessEnv = process.env): IdentityConfig {
  if (env.NODE_ENV === 'production') {
    throw new Error(
      'The development identity provider never runs in production: set OIDC_ISSUER and OIDC_URL to your own provider.',
    );
  }
  const read = loadConfig(environment, env);
  const root = projectRoot(__dirname);
  return {
    host: read.HOST,
    port: read.PORT,
    origin: read.ORIGIN.replace(/\/+$/, ''),
    dataDir: read.DATA_DIR,
    logLevel: read.LOG_LEVEL,
    serviceClients: serviceClients(env.SERVICE_CLIENTS),
    organizationFiles: [
      join(root, 'services/organization/seed/organization.json'),
      join(root, 'infra/demo/organization.json'),
    ],
  };
}

/**
 * `SERVICE_CLIENTS` as JSON, `{ "service-intake": "<secret>", … }`; `{ "intake": … }` means the same. Read apart from
 * the rest, because the rest is printed at start.
 */
function serviceClients(text = '{}'): Record<string, string> {
  const read = z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));
  return Object.fromEntries(
    Object.entries(read).map(([name, secret]) => [
      name.startsWith('service-') ? name : `service-${name}`,
      secret,
    ]),
  );
}
