import express, { type Router } from 'express';
import { malformedUrl } from '../../shared/http/query-string';
import type { ServiceName } from '../config';
import type { Forward } from './proxy';
import { destinationOf } from './routes-behind';

export interface ProxyRoutesInput {
  services: Record<ServiceName, string>;
  /** The identity provider's own `/oidc`; undefined when sign-in is elsewhere. */
  identityUrl?: string;
  forward: Forward;
}

/** Everything that is answered by another process. What has no destination falls through to 404. */
export function createProxyRoutes({ services, identityUrl, forward }: ProxyRoutesInput): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.all('/api/*path', (req, res, next) => {
    const destination = destinationOf(req.path);
    if ('service' in destination) {
      forward({ name: destination.service, url: services[destination.service] })(req, res, next);
    } else if (destination.refused === 'malformed') {
      throw malformedUrl();
    } else {
      next();
    }
  });
  if (identityUrl) {
    const { origin } = new URL(identityUrl);
    router.all('/oidc/*path', forward({ name: 'identity', url: origin }));
  }
  return router;
}
