import express, { type Request, type Router } from 'express';
import type { Language } from '../../shared/http/language';
import { Problem } from '../../shared/http/problem';
import { queryOf } from '../../shared/http/query-string';
import { pageLanguage } from '../pages/page-language';
import { pageSecurity } from '../pages/page-security';
import { fetchTracking } from './tracking-client';
import { trackingMessagePage } from './tracking-message-page';
import { trackingPage } from './tracking-page';

/** `GET /t/{code}`: the page behind every tracking link. `GET /t?code=` leads there from a form. */
export function createTrackingRoutes(input: { intakeUrl: string; fallback: Language }): Router {
  const languageOfPage = (req: Pick<Request, 'url' | 'get'>) =>
    pageLanguage(queryOf(req.url).lang, req.get('accept-language'), input.fallback);
  const router = express.Router({ caseSensitive: true, strict: true });

  router.get('/t', (req, res) => {
    const { code } = queryOf(req.url);
    const asked = typeof code === 'string' ? code.trim().replace(/^.*\/t\//, '') : '';
    res.redirect(303, `/t/${encodeURIComponent(asked || '-')}?lang=${languageOfPage(req)}`);
  });

  router.get('/t/:code', pageSecurity(), async (req: Request<{ code: string }>, res) => {
    const language = languageOfPage(req);
    const send = (status: number, text: string) => res.status(status).type('html').send(text);
    try {
      const view = await fetchTracking(input.intakeUrl, req.params.code, req);
      if (view) send(200, trackingPage(language, view));
      else send(404, trackingMessagePage(language, 'notFound'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'too_many_requests') send(429, trackingMessagePage(language, 'tooManyRequests'));
      else send(503, trackingMessagePage(language, 'unavailable'));
    }
  });
  return router;
}
