import type { Request, Response } from 'express';
import { callerKey, type Caller } from '../access/caller';
import type { Logger } from '../logging/logger';
import { requestDuration } from '../metrics/metrics';

/**
 * One line and one measurement per answered request, by route template: URLs hold tracking codes and must not be
 * logged. Who called is named by kind and id.
 */
export function recordRequest(req: Request, res: Response, logger: Logger): void {
  const startedNs = process.hrtime.bigint();
  res.once('close', () => {
    const seconds = Number(process.hrtime.bigint() - startedNs) / 1e9;
    const route = routeOf(req);
    const { method } = req;
    // 499: the caller went away before the answer.
    const status = res.writableFinished ? res.statusCode : 499;
    requestDuration.observe({ method, route, status: String(status) }, seconds);
    const { caller, requestId } = res.locals as { caller?: Caller; requestId: string };
    const line = {
      requestId,
      method,
      route,
      status,
      ms: Math.round(seconds * 1000),
      ...(caller && { caller: callerKey(caller) }),
    };
    logger[isProbe(route) ? 'debug' : 'info'](line, 'request');
  });
}

const isProbe = (route: string): boolean => ['/healthz', '/readyz', '/metrics'].includes(route);

/** `/api/intake/v1/complaints/:id`; one name for everything unknown, so that scanners cannot grow the metrics. */
function routeOf(req: Request): string {
  const path: unknown = (req.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : 'unknown';
}
