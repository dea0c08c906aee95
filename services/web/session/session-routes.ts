import express, { type Router } from 'express';
import { Problem } from '../../shared/http/problem';
import { queryOf } from '../../shared/http/query-string';
import type { WebConfig } from '../config';
import { pageLanguage } from '../pages/page-language';
import { pageSecurity } from '../pages/page-security';
import type { IdentityProvider } from './identity-provider';
import { requireOwnPage, type Sessions } from './session';
import { signInFailedPage } from './sign-in-failed-page';
import type { SessionView } from './session-view';

/** Where a sign-in without a wish leads. */
const home = '/console';

/**
 * `GET /sign-in?to=/console/…` → provider → `GET /signed-in` → back; `GET /session` says who it is (401 when nobody),
 * `DELETE /session` ends it and says where the provider's own sign-out is.
 */
export function createSessionRoutes(input: {
  config: WebConfig;
  sessions: Sessions;
  provider: IdentityProvider;
}): Router {
  const { config, sessions, provider } = input;
  const router = express.Router({ caseSensitive: true, strict: true });

  router.get('/sign-in', async (req, res) => {
    const { url, attempt } = await provider.leave(safePath(queryOf(req.url).to, config.ORIGIN));
    await sessions.keepAttempt(res, attempt);
    res.redirect(303, url);
  });

  router.get('/signed-in', pageSecurity(), async (req, res) => {
    const attempt = await sessions.takeAttempt(req, res);
    const query = req.url.split('?')[1] ?? '';
    const signedIn = attempt && (await provider.comeBack(query, attempt));
    if (attempt && signedIn && (await sessions.begin(res, signedIn))) {
      res.redirect(303, attempt.to);
      return;
    }
    const language = pageLanguage(undefined, req.get('accept-language'), config.LANGUAGE_DEFAULT);
    res
      .status(400)
      .type('html')
      .send(signInFailedPage(language, attempt?.to ?? home));
  });

  router.get('/session', async (req, res) => {
    const session = await sessions.of(req);
    if (!session) throw signInNeeded();
    const { id, roles, department, team, level } = session.person;
    const view: SessionView = {
      id,
      name: session.name,
      roles,
      ...(department !== undefined && { department }),
      ...(team !== undefined && { team }),
      level,
      expiresAt: session.expiresAt.toISOString(),
      rehearsal: config.REHEARSAL === 'on',
      languages: ['zh-CN', 'en'],
      languageDefault: config.LANGUAGE_DEFAULT,
      links: {
        docs: '/api/docs',
        ...(config.TEMPORAL_UI_URL !== undefined && { engine: config.TEMPORAL_UI_URL }),
        ...(config.INBOX_URL !== undefined && { inbox: config.INBOX_URL }),
      },
    };
    res.json(view);
  });

  router.delete('/session', async (req, res) => {
    requireOwnPage(req, config.ORIGIN);
    const session = await sessions.of(req);
    sessions.end(res);
    res.json({ to: session ? await provider.signOutUrl(session.idToken) : '/' });
  });
  return router;
}

const signInNeeded = (): Problem =>
  new Problem('unauthenticated', { zh: '请先登录。', en: 'Please sign in.' });

/** A path of this origin; anything else, such as another site's address, becomes the console. */
function safePath(wish: unknown, origin: string): string {
  if (typeof wish !== 'string' || !wish.startsWith('/')) return home;
  try {
    const url = new URL(wish, origin);
    return url.origin === new URL(origin).origin ? `${url.pathname}${url.search}${url.hash}` : home;
  } catch {
    return home;
  }
}
