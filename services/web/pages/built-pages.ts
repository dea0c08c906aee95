import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { projectRoot } from '../../shared/config/project-root';
import { Problem } from '../../shared/http/problem';
import { type Content, html } from './html';

const oneYearS = 365 * 24 * 3600;

/** What `npm run pages` built: one page and its files, which carry a hash of their content in their names. */
export interface BuiltPage {
  /** `/<name>/assets/…`: may be kept for ever. */
  assets: Router;
  /** Answers with the page, whatever the address; its own script finds out what to show. */
  page: RequestHandler;
  /** The same with its places `{{name}}` filled; text is escaped. */
  filled: (placesOf: (req: Request) => Places | Promise<Places>) => RequestHandler;
}
export type Places = Record<string, Content>;

/**
 * Serves one of `dist/console`, `dist/portal`. Scripts come from files of this origin only; style elements need the
 * nonce that stands in the page; nothing is loaded from, sent to or framed by anybody else.
 * @param name folder under `dist/` and first segment of the assets' addresses
 */
export function builtPage(name: 'console' | 'portal'): BuiltPage {
  const folder = path.join(projectRoot(__dirname), 'dist', name);
  const assets = express.Router({ caseSensitive: true, strict: true });
  assets.use(
    `/${name}/assets`,
    compression(),
    express.static(path.join(folder, 'assets'), {
      index: false,
      redirect: false,
      fallthrough: true,
      setHeaders: (res) => res.setHeader('Cache-Control', `public, max-age=${oneYearS}, immutable`),
    }),
  );
  let template: string | undefined;
  const filled: BuiltPage['filled'] = (placesOf) => async (req, res, next) => {
    template ??= read(path.join(folder, 'index.html'));
    const nonce = randomBytes(16).toString('base64');
    const places: Places = { ...(await placesOf(req)), nonce };
    const page = template.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => html`${places[name]}`.text);
    security(nonce)(req, res, (error?: unknown) => {
      if (error) next(error);
      else compression()(req, res, () => res.type('html').send(page));
    });
  };
  return { assets, filled, page: filled(() => ({})) };
}

const security = (nonce: string): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", `'nonce-${nonce}'`],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Problem(
      'unavailable',
      {
        zh: '页面尚未构建，请先运行 npm run build。',
        en: 'The pages are not built yet: run "npm run build".',
      },
      {},
      {},
      cause,
    );
  }
}
