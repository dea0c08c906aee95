import { Agent } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { createProxyServer } from 'httpxy';
import { unavailable } from '../../shared/http/problem';

/** Longer than the slowest answer of a service: a command waits 10 s for the engine. */
const answerWithinMs = 60_000;

/** Streams request and answer; a process that does not answer becomes `Problem` 503 by way of `next`. */
export type Forward = (target: { name: string; url: string }) => RequestHandler;

/** A streaming reverse proxy: bodies are never held in memory, so evidence of any size passes. */
export function createForward(): { forward: Forward; close: () => void } {
  // Free connections are dropped before the service, which waits 65 s, drops them: no request dies on a closing one.
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000 });
  // A stream of events lasts as long as a page is looked at: however many there are, they take no call's place.
  const streams = new Agent();
  const proxy = createProxyServer({ proxyTimeout: answerWithinMs });
  const nextOf = new WeakMap<object, { next: NextFunction; name: string }>();

  proxy.on('error', (error, req, res) => {
    const waiting = req && nextOf.get(req);
    if (!waiting || !res) return;
    nextOf.delete(req); // one fault can be told twice
    // An answer that broke off must not look complete; a caller who went away needs none.
    if (req.socket.destroyed || !('headersSent' in res) || res.headersSent) res.destroy();
    else waiting.next(unavailable(waiting.name, error));
  });

  return {
    forward:
      ({ name, url }) =>
      (req: Request, res: Response, next: NextFunction) => {
        nextOf.set(req, { next, name });
        req.url = req.originalUrl;
        setForwardedHeaders(req);
        // Rejects only when the caller's own connection broke: nobody is left to be answered.
        const pool = req.headers.accept === 'text/event-stream' ? streams : agent;
        proxy.web(req, res, { target: url, agent: pool }).catch(() => res.destroy());
      },
    close: () => {
      agent.destroy();
      streams.destroy();
    },
  };
}

/**
 * What the service is told of the caller. Written anew, never passed on: a caller that could write these itself would
 * choose the address it is rate-limited by.
 */
function setForwardedHeaders(req: Request): void {
  delete req.headers.forwarded;
  delete req.headers['x-real-ip'];
  delete req.headers['x-forwarded-port'];
  req.headers['x-request-id'] = String(req.res?.locals.requestId);
  req.headers['x-forwarded-for'] = req.ip ?? '';
  req.headers['x-forwarded-proto'] = req.protocol;
  req.headers['x-forwarded-host'] = req.host ?? '';
}
