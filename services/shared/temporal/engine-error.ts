import {
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { failureTypes } from '../../../workflows/contracts/error-codes';
import { isRefusal, type Refusal } from '../../../workflows/contracts/message';

/**
 * - `unavailable`: not reached, busy or not set up yet; nothing is known to have happened
 * - `timeout`: sent, no answer in time; it may have happened
 * - `notFound`: no running workflow of this id
 * - `alreadyStarted`: the id is taken, by a running or a finished workflow
 * - `refused`: the case refused the message, `refusal` says why
 * - `stale`: the case has moved on, `seq` says where to
 * - `failed`: everything else; a person must look
 */
export type EngineErrorKind =
  'unavailable' | 'timeout' | 'notFound' | 'alreadyStarted' | 'refused' | 'stale' | 'failed';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    readonly kind: EngineErrorKind,
    message: string,
    readonly details: { refusal?: Refusal; seq?: number } = {},
    cause?: unknown,
  ) {
    super(message, { cause });
  }

  get transient(): boolean {
    return this.kind === 'unavailable' || this.kind === 'timeout';
  }
}

/** Numbers of gRPC statuses, so that nothing here needs the gRPC package itself. */
const grpc = {
  cancelled: 1,
  unknown: 2,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  unavailable: 14,
};

export function engineErrorOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof WorkflowUpdateFailedError) return updateFailure(error, message);
  const kind = kindOf(error);
  return new EngineError(kind, message, {}, error);
}

function updateFailure(error: WorkflowUpdateFailedError, message: string): EngineError {
  const { cause } = error;
  if (cause instanceof ApplicationFailure) {
    const detail: unknown = cause.details?.[0];
    if (cause.type === failureTypes.refused && isRefusal(detail)) {
      return new EngineError('refused', message, { refusal: detail }, error);
    }
    if (cause.type === failureTypes.stale) {
      const seq = (detail as { seq?: number } | undefined)?.seq;
      return new EngineError('stale', message, seq === undefined ? {} : { seq }, error);
    }
    // More than ten updates of one case at once: the SDK drops some unread, the server gives those back.
    if (cause.type === 'UnprocessedUpdate') return new EngineError('unavailable', message, {}, error);
  }
  return new EngineError('failed', message, {}, error);
}

function kindOf(error: unknown): EngineErrorKind {
  if (error instanceof WorkflowNotFoundError) return 'notFound';
  if (error instanceof WorkflowExecutionAlreadyStartedError) return 'alreadyStarted';
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return 'timeout';
  const status = grpcStatus(error);
  switch (status?.code) {
    case grpc.notFound:
      // A namespace that is just being registered, not a missing workflow.
      return /namespace/i.test(status.details) ? 'unavailable' : 'notFound';
    case grpc.alreadyExists:
      return 'alreadyStarted';
    case grpc.deadlineExceeded:
      // Ended before a connection was there: nothing was sent.
      return /connection|LB pick|name resolution/i.test(status.details) ? 'unavailable' : 'timeout';
    case grpc.cancelled:
      return 'timeout';
    case grpc.unavailable:
    case grpc.unknown:
    case grpc.resourceExhausted:
    case grpc.aborted:
      return 'unavailable';
    default:
      return nameOf(error) === 'NamespaceNotFoundError' ? 'unavailable' : 'failed';
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The gRPC status of an error or of one of its causes. */
function grpcStatus(error: unknown): { code: number; details: string } | undefined {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 4; e = e.cause, depth++) {
    if (isGrpcServiceError(e)) return { code: e.code, details: e.details ?? '' };
  }
  return undefined;
}
