import type { Request, Response } from 'express';
import type { Logger } from '../logging/logger';
import { type Language, textIn } from './language';
import { Problem, RefusedProblem, unavailable } from './problem';
import { problemTitles } from './problem-titles';
import { malformedUrl } from './query-string';
import { refusalText } from './refusal-texts';

/** Answers with the problem that `error` is; the unexpected becomes a 500 that says nothing and an error log line. */
export function answerProblem(error: unknown, req: Request, res: Response, logger: Logger): void {
  const problem = problemOf(error);
  if (problem.status >= 500) {
    const level = problem.code === 'internal_error' ? 'error' : 'warn';
    logger[level]({ err: error, code: problem.code }, 'a request failed');
  }
  if (res.headersSent) {
    res.destroy(); // an answer broke off half-way: the caller must see that it is not complete
    return;
  }
  const { language, requestId } = res.locals as { language: Language; requestId: string };
  const body = {
    type: `urn:redress:problem:${problem.code}`,
    title: textIn(problemTitles[problem.code], language),
    status: problem.status,
    code: problem.code,
    detail: detailOf(problem, language),
    requestId,
    ...problem.extra,
  };
  res.status(problem.status).set(problem.headers);
  res.set('Content-Language', language).type('application/problem+json').end(JSON.stringify(body));
}

function detailOf(problem: Problem, language: Language): string {
  if (problem instanceof RefusedProblem)
    return refusalText(problem.refusal.reason, problem.refusal.params, language);
  return typeof problem.detail === 'string' ? problem.detail : textIn(problem.detail, language);
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Calls to other services and to the engine say themselves whether they may succeed later.
  const { transient } = (error ?? {}) as { transient?: boolean };
  if (transient === true) return unavailable('服务 (service)', error);
  if (transient === false) return internalError(error);
  return requestFault(error) ?? internalError(error);
}

const internalError = (cause: unknown): Problem =>
  new Problem(
    'internal_error',
    { zh: '发生了意外错误，已记录。', en: 'Something unexpected happened; it was recorded.' },
    {},
    {},
    cause,
  );

/** Faults that Express and its body reader find in a request. */
function requestFault(error: unknown): Problem | undefined {
  const { status, type, name } = (error ?? {}) as { status?: number; type?: string; name?: string };
  if (type === 'entity.too.large') return payloadTooLarge();
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return unsupportedMediaType();
  if (name === 'URIError' || (error instanceof Error && /Failed to decode param/.test(error.message)))
    return malformedUrl();
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem(
      'malformed_json',
      { zh: '无法读取请求内容。', en: 'The request body cannot be read.' },
      {},
      {},
      error,
    );
  }
  return undefined;
}

export const payloadTooLarge = (): Problem =>
  new Problem('payload_too_large', { zh: '请求内容过大。', en: 'The request is larger than allowed.' });

/** 415 naming what is understood. */
export const unsupportedMediaType = (accepted = 'application/json; charset=utf-8'): Problem =>
  new Problem('unsupported_media_type', {
    zh: `只接受 ${accepted}。`,
    en: `Only ${accepted} is understood.`,
  });
