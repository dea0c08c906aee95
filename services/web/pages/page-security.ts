import helmet from 'helmet';
import type { RequestHandler } from 'express';
import { pageStyleSource } from './page-style';

export interface PageSecurityInput {
  /** Content-security-policy sources beside `'self'` that a form may end at, redirects included. */
  formTargets?: string[];
  /** The page has a script file of its own origin. */
  scripts?: boolean;
}

/**
 * Headers of the plain pages: nothing but the page itself, no inline script, no frame, no foreign address.
 * Transport security is left to whatever ends TLS: on plain `http://localhost` it would lock the browser out.
 */
export function pageSecurity({ formTargets = [], scripts = false }: PageSecurityInput = {}): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': [pageStyleSource],
        'img-src': ["'self'", 'data:'],
        ...(scripts ? { 'script-src': ["'self'"], 'connect-src': ["'self'"] } : {}),
        'form-action': ["'self'", ...formTargets],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
