import { type ErrorCode, errorCodes } from '../../../workflows/contracts/error-codes';
import type { Refusal } from '../../../workflows/contracts/message';
import type { Text } from './language';

/**
 * An expected failure on its way to the caller as `application/problem+json`.
 * @param detail one sentence for the caller; give a `Text` to answer in the caller's language
 * @param extra members merged into the body: `errors`, `rule`, `allowed`, `events` …
 * @param headers e.g. `{ 'Retry-After': '1' }`
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string | Text,
    readonly extra: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
    cause?: unknown,
  ) {
    super(typeof detail === 'string' ? detail : detail.en, { cause });
    this.status = errorCodes[code];
  }
}

/** 409 `refused` with rule, reason and what would be allowed; the words come from `refusal-texts.ts`. */
export class RefusedProblem extends Problem {
  constructor(
    readonly refusal: Refusal,
    extra: Record<string, unknown> = {},
  ) {
    super('refused', refusal.reason, {
      rule: refusal.rule,
      reason: refusal.reason,
      ...(refusal.params && { params: refusal.params }),
      ...(refusal.allowed && { allowed: refusal.allowed }),
      ...extra,
    });
  }
}

/** 404 with one sentence. */
export const notFound = (
  detail: string | Text = { zh: '没有找到。', en: 'There is no such thing.' },
): Problem => new Problem('not_found', detail);

/** 503 with `Retry-After`: a part this answer needs is away for the moment. */
export const unavailable = (part: string, cause?: unknown, retryAfterS = 2): Problem =>
  new Problem(
    'unavailable',
    { zh: `${part} 暂时不可用，请稍后重试。`, en: `${part} is not available for the moment; try again.` },
    {},
    { 'Retry-After': String(retryAfterS) },
    cause,
  );
