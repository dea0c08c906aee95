import express, { type Express } from 'express';
import type { IdentityConfig } from './config';
import { createLoginRoutes } from './login-routes';
import { createPeople } from './people';
import { createProvider } from './provider';
import { loadSigningKeys } from './signing-keys';

/** The development identity provider under `/oidc`, with `/healthz` and `/readyz`. */
export async function createIdentityApp(config: IdentityConfig): Promise<Express> {
  const people = createPeople(config.organizationFiles);
  const provider = createProvider({
    origin: config.origin,
    keys: await loadSigningKeys(config.dataDir),
    serviceClients: config.serviceClients,
    people,
  });
  const { host, protocol } = new URL(config.origin);

  const app = express();
  app.disable('x-powered-by');
  app.get(['/healthz', '/readyz'], (_req, res) => {
    res.json({ status: 'ok' });
  });
  // Whoever asks, by the origin or directly at this port, is told the addresses of the one origin: they are what the
  // issuer promises and what a browser can reach.
  app.use('/oidc', (req, _res, next) => {
    req.headers['x-forwarded-host'] = host;
    req.headers['x-forwarded-proto'] = protocol.replace(':', '');
    next();
  });
  app.use(
    '/oidc',
    createLoginRoutes({ provider, people, formTargets: [config.origin, 'http://127.0.0.1:*'] }),
  );
  app.use('/oidc', provider.callback());
  return app;
}
