import type { Request, RequestHandler, Response } from 'express';
import { decodeJwt } from 'jose';
import { callerOf, type Caller } from '../../shared/access/caller';
import { Problem } from '../../shared/http/problem';
import type { WebConfig } from '../config';
import { createCookies } from './cookies';
import type { SignedIn, SignInTry } from './identity-provider';
import { createSealer } from './sealed';

const cookieNames = { session: 'redress_session', attempt: 'redress_sign_in' };
/** A sign-in that takes longer starts anew. */
const attemptLifetimeS = 15 * 60;

export interface Session extends SignedIn {
  person: Extract<Caller, { kind: 'person' }>;
  name: string;
  expiresAt: Date;
}

/** Sessions that live in their cookies only: encrypted, HttpOnly, no token within reach of a script. */
export interface Sessions {
  /** The session of this request; undefined without one or when it is over. */
  of(req: Pick<Request, 'headers'>): Promise<Session | undefined>;
  /** Begins one; false when the token names no person. */
  begin(res: Response, signedIn: SignedIn): Promise<boolean>;
  end(res: Response): void;
  keepAttempt(res: Response, attempt: SignInTry): Promise<void>;
  /** The try that this browser left with, once. */
  takeAttempt(req: Request, res: Response): Promise<SignInTry | undefined>;
}

export function createSessions(config: Pick<WebConfig, 'ORIGIN' | 'SESSION_SECRET'>): Sessions {
  const cookies = createCookies(config.ORIGIN);
  const sealer = createSealer(config.SESSION_SECRET);
  return {
    async of(req) {
      const value = await sealer.open('session', cookies.read(req, cookieNames.session));
      return value && sessionOf(value as unknown as SignedIn);
    },
    async begin(res, signedIn) {
      const session = sessionOf(signedIn);
      if (!session) return false;
      const lifetimeS = Math.max(1, Math.floor((session.expiresAt.getTime() - Date.now()) / 1000));
      const { accessToken, idToken } = signedIn;
      const sealed = await sealer.seal('session', { accessToken, idToken }, lifetimeS);
      cookies.set(res, cookieNames.session, sealed, lifetimeS);
      return true;
    },
    end: (res) => cookies.clear(res, cookieNames.session),
    async keepAttempt(res, attempt) {
      const sealed = await sealer.seal('sign-in', attempt, attemptLifetimeS);
      cookies.set(res, cookieNames.attempt, sealed, attemptLifetimeS);
    },
    async takeAttempt(req, res) {
      const value = await sealer.open('sign-in', cookies.read(req, cookieNames.attempt));
      cookies.clear(res, cookieNames.attempt);
      return value as SignInTry | undefined;
    },
  };
}

function sessionOf(signedIn: SignedIn): Session | undefined {
  const claims = decodeJwt(signedIn.accessToken);
  const person = callerOf(claims);
  if (person?.kind !== 'person' || !claims.exp || claims.exp * 1000 <= Date.now()) return undefined;
  const name = typeof claims.name === 'string' ? claims.name : person.id;
  return { ...signedIn, person, name, expiresAt: new Date(claims.exp * 1000) };
}

/** Header that only a script of this origin can add: a form of another site cannot. */
export const requestHeader = 'x-redress-request';

/** Methods that change nothing. */
const harmless = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Is this request made by our own page? Throws `Problem` 403 when it changes something with nothing but a cookie and
 * may come from another site (CSRF).
 */
export function requireOwnPage(req: Request, origin: string): void {
  if (harmless.includes(req.method)) return;
  const from = req.get('origin');
  const site = req.get('sec-fetch-site');
  const own =
    req.get(requestHeader) !== undefined &&
    (from === undefined || from === origin) &&
    (site === undefined || site === 'same-origin') &&
    (from ?? site) !== undefined;
  if (own) return;
  throw new Problem('forbidden', {
    zh: '这个请求不是由本系统的页面发出的，已拒绝；请刷新页面后再试。',
    en: 'This request was not made by a page of this system and is refused; reload the page and try again.',
  });
}

/**
 * Calls under `/api` that come with a session and without a token of their own get the session's token. The cookie goes
 * no further than here.
 */
export const signCalls =
  (sessions: Sessions, origin: string): RequestHandler =>
  async (req, _res, next) => {
    const session = req.headers.authorization === undefined ? await sessions.of(req) : undefined;
    if (session) {
      requireOwnPage(req, origin);
      req.headers.authorization = `Bearer ${session.accessToken}`;
    }
    delete req.headers.cookie;
    next();
  };
