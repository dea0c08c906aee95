import type { Logger as EngineLogger, LogLevel, LogMetadata } from '@temporalio/common';
import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from '../shared/logging/logger';

/** What may be logged of the SDK's metadata: names and ids. Payloads, arguments and results never. */
const allowed = [
  'namespace',
  'taskQueue',
  'workflowType',
  'workflowId',
  'runId',
  'activityType',
  'attempt',
  'sdkComponent',
  'subsystem',
  // of the shell
  'key',
  'activity',
  'signal',
  'restMs',
];

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The engine's log lines as pino lines. */
export function engineLogger(logger: Logger): EngineLogger {
  const log = (level: LogLevel, message: string, meta: LogMetadata = {}): void => {
    // The SDK tells of every task it begins and ends.
    if (!logger.isLevelEnabled(levels[level])) return;
    const fields = Object.fromEntries(
      allowed.flatMap((name) => (meta[name] === undefined ? [] : [[name, meta[name]]])),
    );
    const workflowId: unknown = meta.workflowId;
    const complaintId =
      typeof workflowId === 'string' ? /^complaint\/([^/]+)/.exec(workflowId)?.[1] : undefined;
    logger[levels[level]](
      {
        ...fields,
        ...(complaintId && { complaintId }),
        ...(meta.error !== undefined && { err: meta.error }),
      },
      message,
    );
  };
  return {
    log,
    trace: (message, meta) => log('TRACE', message, meta),
    debug: (message, meta) => log('DEBUG', message, meta),
    info: (message, meta) => log('INFO', message, meta),
    warn: (message, meta) => log('WARN', message, meta),
    error: (message, meta) => log('ERROR', message, meta),
  };
}

/** Once per process, before the first connection. Signals are the process's own business. */
export function installRuntime(logger: Logger): void {
  Runtime.install({
    logger: engineLogger(logger),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
    },
  });
}
