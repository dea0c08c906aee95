import type { ErrorCode } from '../../../workflows/contracts/error-codes';
import { outgoingCalls } from '../metrics/metrics';
import { exchange, type Answered } from './exchange';
import { requestContext } from './request-context';
import { ServiceError } from './service-error';
import type { TokenSource } from './token-source';

export { ServiceError } from './service-error';
export { createTokenSource, type TokenSource } from './token-source';

export interface ServiceClient {
  get<T>(path: string, options?: CallOptions): Promise<T>;
  post<T>(path: string, body: unknown, options?: CallOptions & { idempotencyKey?: string }): Promise<T>;
}

export interface CallOptions {
  timeoutMs?: number;
  headers?: Record<string, string>;
}

/**
 * JSON over HTTP to one service, with its own token, keep-alive and the running request's id. One call is one
 * attempt: the caller decides what a transient `ServiceError` means.
 * @param baseUrl e.g. `http://127.0.0.1:8082`; paths are given in full (`/api/casework/v1/…`)
 */
export function createServiceClient(options: {
  baseUrl: string;
  tokens: TokenSource;
  timeoutMs?: number;
}): ServiceClient {
  const target = new URL(options.baseUrl).host;

  async function call<T>(
    method: string,
    path: string,
    init: { body?: string; headers: Record<string, string> },
    timeoutMs: number,
  ): Promise<T> {
    let answered: Answered;
    try {
      const token = await options.tokens.token();
      answered = await exchange({
        method,
        url: new URL(path, options.baseUrl),
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...requestIdHeader(),
          ...init.headers,
        },
        ...(init.body !== undefined && { body: init.body }),
        timeoutMs,
      });
    } catch (error) {
      outgoingCalls.inc({ target, outcome: 'fault' });
      if (error instanceof ServiceError) throw error;
      throw new ServiceError(`${method} ${target}: no answer`, 0, 'unavailable', undefined, true, error);
    }
    const { status, text } = answered;
    outgoingCalls.inc({ target, outcome: `${Math.floor(status / 100)}xx` });
    if (status >= 200 && status < 300) return parsed(text) as T;
    if (status === 401) options.tokens.invalidate();
    throw failure(method, target, status, parsed(text));
  }

  return {
    get: (path, o) =>
      call('GET', path, { headers: o?.headers ?? {} }, o?.timeoutMs ?? options.timeoutMs ?? 5_000),
    post: (path, body, o) =>
      call(
        'POST',
        path,
        {
          body: JSON.stringify(body ?? {}),
          headers: {
            'content-type': 'application/json',
            ...(o?.idempotencyKey !== undefined && { 'idempotency-key': o.idempotencyKey }),
            ...o?.headers,
          },
        },
        o?.timeoutMs ?? options.timeoutMs ?? 5_000,
      ),
  };
}

function requestIdHeader(): Record<string, string> {
  const id = requestContext()?.requestId;
  return id ? { 'x-request-id': id } : {};
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page instead of JSON: the status still says what happened
  }
}

function failure(method: string, target: string, status: number, body: unknown): ServiceError {
  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
  const code = typeof problem?.code === 'string' ? (problem.code as ErrorCode) : 'unknown';
  // 401: the token or the keys were just renewed. The next attempt gets a fresh token.
  const transient = status >= 500 || [401, 408, 425, 429].includes(status);
  return new ServiceError(`${method} ${target}: ${status} ${code}`, status, code, problem, transient);
}
