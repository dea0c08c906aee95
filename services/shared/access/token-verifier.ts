import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { Problem, unavailable } from '../http/problem';
import { callerOf, type Caller } from './caller';

/** The audience of every access token of the platform. */
export const audience = 'urn:redress';

/** From an `Authorization` header to the caller; throws `Problem` 401, or 503 when the keys cannot be fetched. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

/**
 * Bearer tokens of the OIDC provider: RS256, issuer, audience, expiry. A verified token is remembered until it
 * expires, so that a burst of calls does not check the same signature each time.
 */
export function createTokenVerifier(options: { oidcUrl: string; issuer: string }): Authenticate {
  const keys = createRemoteJWKSet(new URL(`${options.oidcUrl}/jwks`), {
    timeoutDuration: 3_000,
    cooldownDuration: 5_000,
  });
  const known = new Map<string, { caller: Caller; until: number }>();

  return async (authorization) => {
    if (authorization === undefined) throw unauthenticated('', 'A bearer token is needed.', '需要访问令牌。');
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(authorization)?.[1];
    if (!token || token.length > 8_192) throw invalidToken();
    const seen = known.get(token);
    if (seen && Date.now() < seen.until) return seen.caller;
    known.delete(token);
    const payload = await verified(token);
    const caller = callerOf(payload);
    if (!caller) throw invalidToken();
    if (known.size >= 500) known.clear();
    known.set(token, { caller, until: Math.min((payload.exp ?? 0) * 1000, Date.now() + 60_000) });
    return caller;
  };

  async function verified(token: string) {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      return payload;
    } catch (error) {
      if (isTokenFault(error)) throw invalidToken(error);
      throw unavailable('身份服务 (identity provider)', error);
    }
  }
}

/** Faults of the token; all others are faults of fetching the keys. */
function isTokenFault(error: unknown): boolean {
  return (
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}

const invalidToken = (cause?: unknown): Problem =>
  unauthenticated(
    ', error="invalid_token"',
    'The access token is not valid or has expired.',
    '访问令牌无效或已过期。',
    cause,
  );

function unauthenticated(challenge: string, en: string, zh: string, cause?: unknown): Problem {
  return new Problem(
    'unauthenticated',
    { zh, en },
    {},
    { 'WWW-Authenticate': `Bearer realm="redress"${challenge}` },
    cause,
  );
}
