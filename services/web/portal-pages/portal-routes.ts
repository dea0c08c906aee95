import express, { type Request, type Router } from 'express';
import type { Language } from '../../shared/http/language';
import { queryOf } from '../../shared/http/query-string';
import { builtPage, type Places } from '../pages/built-pages';
import { portalLanguage } from './portal-language';
import { loadingPage, promisePage } from './promise-page';
import { createPromisesReader } from './promises-client';
import { pageWords } from './promise-words';

export interface PortalRoutesInput {
  organizationUrl: string;
  fallback: Language;
  /** The foot names the developers' page. */
  development: boolean;
}

/** The customers' pages: `/` is finished here and reads without scripts, the others are drawn by the portal's script. */
export function createPortalRoutes({ organizationUrl, fallback, development }: PortalRoutesInput): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const portal = builtPage('portal');
  const promises = createPromisesReader(organizationUrl);
  router.use(portal.assets);

  router.get(
    '/',
    portal.filled(async (req) => {
      const language = portalLanguage(req, fallback);
      const content = promisePage(language, await promises(), { development });
      return { lang: language, title: pageWords[language].brand, robots: 'index', content };
    }),
  );

  const drawn =
    (title: 'complain' | 'track') =>
    (req: Request): Places => {
      const language = portalLanguage(req, fallback);
      const words = pageWords[language];
      return {
        lang: language,
        title: `${words[title]} · ${words.brand}`,
        robots: title === 'complain' ? 'index' : 'noindex',
        content: loadingPage(language, words[title]),
      };
    };
  router.get('/complain', portal.filled(drawn('complain')));
  router.get(['/find', '/t/:code'], portal.filled(drawn('track')));

  // From a form without scripts; the whole link may have been pasted.
  router.get('/t', (req, res) => {
    const { code } = queryOf(req.url);
    const asked = typeof code === 'string' ? code.trim().replace(/^.*\/t\//, '') : '';
    const language = portalLanguage(req, fallback);
    res.redirect(303, asked ? `/t/${encodeURIComponent(asked)}?lang=${language}` : `/find?lang=${language}`);
  });
  return router;
}
