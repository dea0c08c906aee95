import type { Express } from 'express';
import { createServiceApp } from '../shared/http/app';
import { queryOf } from '../shared/http/query-string';
import type { Logger } from '../shared/logging/logger';
import { carriesIdentityProvider, serviceUrls, type WebConfig } from './config';
import { createDocsRoutes } from './docs/docs-routes';
import { builtPage } from './pages/built-pages';
import { pageLanguage } from './pages/page-language';
import { pageSecurity } from './pages/page-security';
import { createForward } from './proxy/proxy';
import { createProxyRoutes } from './proxy/proxy-routes';
import { createReadiness } from './readiness/readiness';
import { createIdentityProvider } from './session/identity-provider';
import { createSessions, signCalls } from './session/session';
import { createSessionRoutes } from './session/session-routes';
import { startPage } from './start/start-page';
import { createTrackingRoutes } from './tracking/tracking-routes';

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
      extended.get('/', pageSecurity(), (req, res) => {
        res.type('html').send(
          startPage({
            language: pageLanguage(
              queryOf(req.url).lang,
              req.get('accept-language'),
              config.LANGUAGE_DEFAULT,
            ),
            origin: config.ORIGIN,
            development,
            inboxUrl: config.INBOX_URL,
            engineUrl: config.TEMPORAL_UI_URL,
          }),
        );
      });
      extended.use(createTrackingRoutes({ intakeUrl: services.intake, fallback: config.LANGUAGE_DEFAULT }));
      extended.use(createDocsRoutes());
      const console = builtPage('console');
      extended.use(console.assets, builtPage('portal').assets);
      extended.get(['/console', '/console/{*view}'], console.page);
      extended.use(createSessionRoutes({ config, sessions, provider: createIdentityProvider(config) }));
      extended.use('/api', signCalls(sessions, config.ORIGIN));
      extended.use(
        createProxyRoutes({ services, identityUrl: development ? config.OIDC_URL : undefined, forward }),
      );
    },
  });
  return { app, stop: () => Promise.resolve(close()) };
}
