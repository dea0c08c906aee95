import type { ErrorCode } from '../../../workflows/contracts/error-codes';

/** A call to another service that did not succeed. `transient`: the same call may succeed later. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    message: string,
    /** 0 when no answer came. */
    readonly status: number,
    readonly code: ErrorCode | 'unknown',
    /** The problem document, if one came. */
    readonly problem: Record<string, unknown> | undefined,
    readonly transient: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
