import { randomUUID } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import { createTokenVerifier, type Authenticate } from '../access/token-verifier';
import { responsesAreChecked, type ServiceConfig } from '../config/config';
import type { Logger } from '../logging/logger';
import type { Endpoint } from './endpoint';
import { endpointHandler } from './endpoint-handler';
import { languageOf } from './language';
import { openApiDocument } from './openapi';
import { Problem } from './problem';
import { answerProblem } from './problem-answer';
import { addHealthRoutes } from './health-routes';
import { withRequestContext } from './request-context';
import { recordRequest } from './request-log';

export { runService } from './run-service';

export interface ServiceAppOptions {
  /** Folder name of the service: `/api/<name>/openapi.json`. */
  name: string;
  title: string;
  endpoints: readonly Endpoint[];
  /** What keeps the service from doing its work, one sentence each; empty when ready. */
  readiness: () => Promise<string[]>;
  logger: Logger;
  config: Pick<ServiceConfig, 'OIDC_URL' | 'OIDC_ISSUER' | 'LANGUAGE_DEFAULT'>;
  /** Routes beside the endpoints: pages, proxies. They answer for themselves. */
  extend?: (app: express.Express) => void;
  /** Instead of the provider's tokens, in tests of a service alone. */
  authenticate?: Authenticate;
}

/**
 * The Express app of a service: health, metrics, OpenAPI document, the endpoints with everything they declare,
 * 405 with `Allow` and 404 as problem documents.
 */
export function createServiceApp(options: ServiceAppOptions): express.Express {
  const { name, logger, config, endpoints } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', 'loopback');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.locals.endpoints = endpoints;

  app.use((req, res, next) => {
    const requestId = requestIdOf(req);
    res.locals.requestId = requestId;
    res.locals.language = languageOf(req.headers['accept-language'], config.LANGUAGE_DEFAULT);
    res.setHeader('X-Request-Id', requestId);
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Cache-Control', 'no-store');
    recordRequest(req, res, logger);
    withRequestContext({ requestId }, next);
  });

  addHealthRoutes(app, options.readiness);
  let document: Promise<string> | undefined;
  app.get(`/api/${name}/openapi.json`, async (_req, res) => {
    document ??= openApiDocument(options).then((d) => JSON.stringify(d));
    res.type('application/json').end(await document);
  });

  const handling = {
    authenticate:
      options.authenticate ?? createTokenVerifier({ oidcUrl: config.OIDC_URL, issuer: config.OIDC_ISSUER }),
    checkAnswers: responsesAreChecked(),
  };
  for (const [path, group] of byPath(endpoints)) {
    const route = app.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const e of group) route[e.method](endpointHandler(e, handling));
    route.all(() => methodNotAllowed(group));
  }
  options.extend?.(app);
  app.use(() => {
    throw new Problem('not_found', { zh: '没有这个地址。', en: 'There is nothing at this address.' });
  });
  app.use((error: unknown, req: Request, res: Response, _next: express.NextFunction) => {
    answerProblem(error, req, res, logger);
  });
  return app;
}

/** The caller's id if it is a plain one, so that a trail can be followed across services; else a new one. */
function requestIdOf(req: Request): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
}

/** Endpoints by path, fixed segments before parameters, so that `/complaints/export` is not taken for an id. */
function byPath(endpoints: readonly Endpoint[]): [string, Endpoint[]][] {
  const groups = new Map<string, Endpoint[]>();
  for (const e of endpoints) {
    const group = groups.get(e.path) ?? [];
    if (group.some((other) => other.method === e.method))
      throw new Error(`${e.method} ${e.path} is declared twice`);
    groups.set(e.path, [...group, e]);
  }
  const sortKey = (path: string): string => path.replaceAll('{', '\uffff');
  return [...groups].toSorted(([a], [b]) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function methodNotAllowed(group: Endpoint[]): never {
  const allowed = group.map((e) => e.method.toUpperCase());
  if (allowed.includes('GET')) allowed.push('HEAD');
  throw new Problem(
    'method_not_allowed',
    { zh: `此地址只支持 ${allowed.join('、')}。`, en: `This address understands ${allowed.join(', ')}.` },
    {},
    { Allow: allowed.join(', ') },
  );
}
