import { pino, type DestinationStream, type Logger } from 'pino';
import { requestContext } from '../http/request-context';

export type { Logger } from 'pino';

/**
 * JSON lines on standard output with `service`, and `requestId` and `complaintId` of the running request.
 * Never log personal data or free text: ids, codes, amounts, instants and durations only. An `error` line means
 * that a person must act now. What could still carry secrets or bodies is masked.
 */
export function createLogger(options: {
  service: string;
  level?: string;
  destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...requestContext() }),
      redact: { paths: masked, censor: '***' },
      serializers: { err: serializedError },
    },
    options.destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

const masked = ['authorization', 'password', 'token', 'secret', 'body', 'headers', 'cookie'].flatMap(
  (name) => [name, `*.${name}`],
);

/**
 * Name, code, message, stack and causes. Not the rest: a database error's `detail` and `where` quote rows, a request
 * error carries headers.
 */
function serializedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(depth === 0 && { stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: serializedError(error.cause, depth + 1) }),
  };
}
