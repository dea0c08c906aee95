import express, { type Router } from 'express';
import { errors, type Provider } from 'oidc-provider';
import { pageLanguage } from '../../services/web/pages/page-language';
import { pageSecurity } from '../../services/web/pages/page-security';
import { developmentPassword } from './clients';
import { loginPage } from './login-page';
import type { People } from './people';

export interface LoginRoutesInput {
  provider: Provider;
  people: People;
  /** Origins a finished sign-in may send the browser to. */
  formTargets: string[];
}

/** `GET` and `POST /interaction/{uid}`: the sign-in form. The provider's cookie ties the browser to the uid. */
export function createLoginRoutes({ provider, people, formTargets }: LoginRoutesInput): Router {
  const router = express.Router();
  router.use('/interaction', pageSecurity({ formTargets }), (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/interaction/:uid', async (req, res) => {
    const { uid } = await provider.interactionDetails(req, res);
    res.type('html').send(
      loginPage({
        language: pageLanguage(req.query.lang, req.get('accept-language')),
        action: `/oidc/interaction/${uid}`,
        people: people.all(),
        password: developmentPassword,
      }),
    );
  });

  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '10kb' }),
    async (req, res) => {
      const { uid } = await provider.interactionDetails(req, res);
      const { login, password } = (req.body ?? {}) as { login?: unknown; password?: unknown };
      const person = typeof login === 'string' ? people.find(login.trim()) : undefined;
      if (person && password === developmentPassword) {
        await provider.interactionFinished(req, res, { login: { accountId: person.id } });
        return;
      }
      res
        .status(401)
        .type('html')
        .send(
          loginPage({
            language: pageLanguage(req.query.lang, req.get('accept-language')),
            action: `/oidc/interaction/${uid}`,
            people: people.all(),
            password: developmentPassword,
            refusedLogin: typeof login === 'string' ? login : '',
          }),
        );
    },
  );

  router.use(
    '/interaction',
    (error: unknown, _req: express.Request, res: express.Response, next: express.NextFunction) => {
      if (!(error instanceof errors.SessionNotFound)) return next(error);
      res
        .status(400)
        .type('text/plain')
        .send('登录已过期，请重新开始。 This sign-in has expired: please start again.');
    },
  );
  return router;
}
