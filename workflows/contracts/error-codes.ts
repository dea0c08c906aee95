/** The closed list of problem codes. One table: code → HTTP status and the `ApplicationFailure` type that carries it. */
export const errorCodes = {
  validation_failed: 400,
  malformed_json: 400,
  idempotency_key_required: 400,
  unauthenticated: 401,
  forbidden: 403,
  one_time_code_required: 403,
  not_found: 404,
  method_not_allowed: 405,
  external_id_reused: 409,
  refused: 409,
  stale: 409,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  unprocessable: 422,
  too_many_requests: 429,
  internal_error: 500,
  not_started: 503,
  outcome_unknown: 503,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** `ApplicationFailure` types that cross the engine. `details[0]` is the `Refusal`, or `{ seq }` for `stale`. */
export const failureTypes = { refused: 'refused', stale: 'stale' } as const;
