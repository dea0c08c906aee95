import express, { type Router } from 'express';
import { queryOf } from '../../shared/http/query-string';
import type { WebConfig } from '../config';
import { pageLanguage } from '../pages/page-language';
import { pageSecurity } from '../pages/page-security';
import { startPage } from './start-page';

/** `GET /development`: where a developer finds everything; only beside the development identity provider. */
export function createStartRoutes(config: WebConfig): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/development', pageSecurity(), (req, res) => {
    const language = pageLanguage(queryOf(req.url).lang, req.get('accept-language'), config.LANGUAGE_DEFAULT);
    res.type('html').send(
      startPage({
        language,
        origin: config.ORIGIN,
        inboxUrl: config.INBOX_URL,
        engineUrl: config.TEMPORAL_UI_URL,
      }),
    );
  });
  return router;
}
