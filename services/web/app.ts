import type { Express } from 'express';
import { createServiceApp } from '../shared/http/app';
import type { Logger } from '../shared/logging/logger';
import { carriesIdentityProvider, serviceUrls, type WebConfig } from './config';
import { createDocsRoutes } from './docs/docs-routes';
import { builtPage } from './pages/built-pages';
import { createPortalRoutes } from './portal-pages/portal-routes';
import { createForward } from './proxy/proxy';
import { createProxyRoutes } from './proxy/proxy-routes';
import { createReadiness } from './readiness/readiness';
import { createIdentityProvider } from './session/identity-provider';
import { createSessions, signCalls } from './session/session';
import { createSessionRoutes } from './session/session-routes';
import { createStartRoutes } from './start/start-routes';

/** The one origin: pages, API documents and the way to every service. */
export function createWebApp({ config, logger }: { config: WebConfig; logger: Logger }): {
  app: Express;
  stop: () => Promise<void>;
} {
  const services = serviceUrls(config);
  const development = carriesIdentityProvider(config);
  const { forward, close } = createForward();
  const sessions = createSessions(config);
  const app = createServiceApp({
    name: 'web',
    title: 'Redress · origin',
    endpoints: [],
    readiness: createReadiness({ ...services, worker: config.WORKER_URL }),
    logger,
    config,
    extend: (extended) => {
      // This is the edge: unlike a service it believes nobody's X-Forwarded-For unless told whose.
      extended.set('trust proxy', config.TRUSTED_PROXIES ?? false);
      extended.use(createDocsRoutes());
      const console = builtPage('console');
      extended.use(console.assets);
      extended.get(['/console', '/console/{*view}'], console.page);
      extended.use(
        createPortalRoutes({
          organizationUrl: services.organization,
          fallback: config.LANGUAGE_DEFAULT,
          development,
        }),
      );
      if (development) extended.use(createStartRoutes(config));
      extended.use(createSessionRoutes({ config, sessions, provider: createIdentityProvider(config) }));
      extended.use('/api', signCalls(sessions, config.ORIGIN));
      extended.use(
        createProxyRoutes({ services, identityUrl: development ? config.OIDC_URL : undefined, forward }),
      );
    },
  });
  return { app, stop: () => Promise.resolve(close()) };
}
