import express, { type ErrorRequestHandler, type Express } from 'express';
import { ZodError } from 'zod';
import { pageLanguage } from '../../services/web/pages/page-language';
import { pageSecurity } from '../../services/web/pages/page-security';
import { inboxPage, inboxScript } from './inbox-page';
import { createInboxRoutes, type InboxRoutesInput } from './inbox-routes';

const shownOnPage = 100;

/** The HTTP side of the inbox: page, messages, SMS provider, faults, health. */
export function createInboxApp(input: InboxRoutesInput): Express {
  const { store } = input;
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  app.get('/readyz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  app.use(pageSecurity({ scripts: true }));
  app.get('/', async (req, res) => {
    const search = typeof req.query.q === 'string' ? req.query.q.trim() : '';
    const messages = await store.list({ search, limit: shownOnPage });
    const language = pageLanguage(req.query.lang, req.get('accept-language'));
    res
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(inboxPage({ language, messages, count: store.count, search }));
  });
  app.get('/inbox.js', (_req, res) => {
    res.type('js').send(inboxScript);
  });
  app.use(createInboxRoutes(input));
  app.use(((error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof ZodError)
      res.status(400).json({ errors: error.issues.map(({ path, message }) => ({ path, message })) });
    else res.status((error as { status?: number }).status ?? 500).json({ error: (error as Error).message });
  }) as ErrorRequestHandler);
  return app;
}
