import { z } from 'zod';
import { redactedConfig } from './redacted-config';

/**
 * What the launcher gives every service process. A service extends it with what it needs:
 * `loadConfig(serviceEnvironment.extend({ MAIL_FROM: z.string() }))`.
 */
export const serviceEnvironment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  ORIGIN: z.url().default('http://localhost:8080'),
  OIDC_ISSUER: z.url().default('http://localhost:8080/oidc'),
  /** Where token and keys are fetched directly, without the origin's proxy. */
  OIDC_URL: z.url().default('http://127.0.0.1:8087/oidc'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LANGUAGE_DEFAULT: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN'),
});
export type ServiceConfig = z.infer<typeof serviceEnvironment>;

/** A service with its own schema and role. */
export const databaseEnvironment = z.object({ DATABASE_URL: z.string().min(1) });

/** A service that calls others with its own token. */
export const clientEnvironment = z.object({
  SERVICE_CLIENT_ID: z.string().min(1),
  SERVICE_CLIENT_SECRET: z.string().min(1),
});

/**
 * Reads the environment once at start, prints it redacted as one JSON line, and ends the process with one clear
 * sentence per bad variable. The names in the object are those of the environment.
 */
export function loadConfig<S extends z.ZodObject>(schema: S, environment = process.env): z.infer<S> {
  const parsed = schema.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    process.stderr.write(`The environment of this process is not complete: ${problems.join('; ')}\n`);
    process.exit(78); // EX_CONFIG: starting again will not help
  }
  const line = {
    level: 'info',
    time: new Date().toISOString(),
    config: redactedConfig(parsed.data),
    msg: 'config',
  };
  if (environment.LOG_LEVEL !== 'silent') process.stdout.write(`${JSON.stringify(line)}\n`);
  return parsed.data;
}

/** Answers are compared with their documented schema in tests and wherever CHECK_RESPONSES=on. */
export const responsesAreChecked = (environment = process.env): boolean =>
  environment.NODE_ENV === 'test' || environment.CHECK_RESPONSES === 'on';

/** `PORT=` in a shell file means "not set". */
function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
