import { createServer, type RequestListener, type Server } from 'node:http';
import type { ServiceConfig } from '../config/config';
import { isConnectionFault } from '../database/database-faults';
import { createLogger, type Logger } from '../logging/logger';
import { collectProcessMetrics } from '../metrics/metrics';

export interface RunServiceOptions {
  name: string;
  config: Pick<ServiceConfig, 'HOST' | 'PORT' | 'LOG_LEVEL'>;
  logger?: Logger;
  /** Builds the app; `stop` ends relays, pools and clients after the last answer. */
  start: (context: { logger: Logger }) => Promise<{ app: RequestListener; stop: () => Promise<void> }>;
}

/** Runs a process until SIGTERM, SIGINT or the end of its parent; stops gracefully within 10 s. */
export async function runService(options: RunServiceOptions): Promise<void> {
  const { name, config } = options;
  const logger = options.logger ?? createLogger({ service: name, level: config.LOG_LEVEL });
  logUnexpected(logger);
  collectProcessMetrics(name);
  // A stop that comes while the service still starts (waiting for its database) ends it at once.
  let end = (): Promise<void> => Promise.resolve();
  let stopping = false;
  const shutdown = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), 9_500).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the service did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => shutdown('SIGTERM'));
  process.once('SIGINT', () => shutdown('SIGINT'));
  process.once('disconnect', () => shutdown('the parent is gone'));

  try {
    const { app, stop } = await options.start({ logger });
    const server = await listening(app, config.HOST, config.PORT);
    end = async () => {
      await closed(server);
      await stop();
    };
    logger.info({ host: config.HOST, port: config.PORT }, 'listening');
  } catch (error) {
    logger.fatal({ err: error }, `${name} cannot start: ${(error as Error).message}`);
    process.exit(1);
  }
}

function listening(app: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    app,
  );
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(busy ? new Error(`port ${port} is in use; stop what uses it or set another PORT`) : error);
    });
    server.listen(port, host);
  });
}

/** Takes no new connections and waits for running requests, at most 6 s. */
async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last answer just went out stays open for the next request: none will be taken.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatient = setTimeout(() => server.closeAllConnections(), 6_000);
  await done;
  clearInterval(idle);
  clearTimeout(impatient);
}

/** Faults nobody awaited are logged; only one that leaves the process in an unknown state ends it. */
function logUnexpected(logger: Logger): void {
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a rejection nobody handled'));
  process.on('uncaughtException', (error) => {
    logger.error({ err: error }, 'an exception nobody caught');
    // A socket that broke beside its owner is no reason to leave: everything reconnects.
    if (!isConnectionFault(error)) process.exit(1);
  });
}
