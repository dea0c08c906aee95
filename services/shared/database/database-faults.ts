import { Problem, unavailable } from '../http/problem';

/** SQLSTATE of an error that PostgreSQL raised, or the system's code (`ECONNREFUSED`). */
const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** The connection is gone or was never there: the client must not be used again. */
export function isConnectionFault(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)/.test(code)) return true;
  if (/^(08|57P)/.test(code)) return true; // connection exceptions; shutdown, crash, starting up
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed/i.test(
    message,
  );
}

/** Busy or short of something, not wrong: the same statement may succeed in a moment. */
function isPassingFault(code: string): boolean {
  // resources, serialization and deadlock, lock not available, cancelled by a timeout, read-only during failover
  return /^53/.test(code) || ['40001', '40P01', '55P03', '57014', '25006'].includes(code);
}

/** Input that the column cannot hold: bad encoding, U+0000, out of range, too long, malformed text. */
const isDataFault = (code: string): boolean => /^22/.test(code);

/** What the caller of the service gets to see; everything unexpected stays as it is and becomes a 500. */
export function translatedFault(error: unknown, connecting = false): unknown {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (isConnectionFault(error) || isPassingFault(code)) return unavailable('PostgreSQL', error);
  if (connecting && !code) return unavailable('PostgreSQL', error);
  if (isDataFault(code)) {
    return new Problem(
      'validation_failed',
      { zh: '请求中含有无法保存的值。', en: 'The request holds a value that cannot be stored.' },
      {},
      {},
      error,
    );
  }
  return error;
}

/** Did this statement hit a unique constraint (of this name)? */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    codeOf(error) === '23505' && (!constraint || (error as { constraint?: string }).constraint === constraint)
  );
}
