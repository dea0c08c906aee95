import * as client from 'openid-client';
import { unavailable } from '../../shared/http/problem';
import type { WebConfig } from '../config';

/** What must be remembered between leaving for the provider and coming back. */
export interface SignInTry extends Record<string, unknown> {
  state: string;
  verifier: string;
  nonce: string;
  /** Path on this origin to go on with. */
  to: string;
}

export interface SignedIn {
  accessToken: string;
  idToken: string;
}

export interface IdentityProvider {
  /** Where the browser goes to sign in: authorization code with PKCE. */
  leave(to: string): Promise<{ url: string; attempt: SignInTry }>;
  /** Exchanges the code of the address the browser came back with; undefined when the answer does not fit the try. */
  comeBack(query: string, attempt: SignInTry): Promise<SignedIn | undefined>;
  /** Where the browser goes to sign out there too. */
  signOutUrl(idToken: string): Promise<string>;
}

const clientId = 'console';

/** The OpenID provider of `OIDC_ISSUER`; asked directly at `OIDC_URL`. Throws `Problem` 503 when it does not answer. */
export function createIdentityProvider(config: WebConfig): IdentityProvider {
  const redirectUri = `${config.ORIGIN}/signed-in`;
  let known: Promise<client.Configuration> | undefined;

  function provider(): Promise<client.Configuration> {
    known ??= discover(config).catch((error: unknown) => {
      known = undefined;
      throw unavailable('身份服务 (identity provider)', error);
    });
    return known;
  }

  return {
    async leave(to) {
      const configuration = await provider();
      const attempt = {
        state: client.randomState(),
        verifier: client.randomPKCECodeVerifier(),
        nonce: client.randomNonce(),
        to,
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    },
    async comeBack(query, { state, verifier, nonce }) {
      const configuration = await provider();
      try {
        const tokens = await client.authorizationCodeGrant(
          configuration,
          new URL(`${redirectUri}?${query}`),
          {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        );
        return { accessToken: tokens.access_token, idToken: tokens.id_token ?? '' };
      } catch (error) {
        if (isAnswerOfProvider(error)) return undefined;
        throw unavailable('身份服务 (identity provider)', error);
      }
    },
    async signOutUrl(idToken) {
      const url = client.buildEndSessionUrl(await provider(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${config.ORIGIN}/`,
      });
      return url.href;
    },
  };
}

/** The provider's description; its addresses are those a browser uses, our own calls take the direct way. */
function discover(config: WebConfig): Promise<client.Configuration> {
  const issuer = new URL(config.OIDC_ISSUER);
  return client.discovery(issuer, clientId, undefined, client.None(), {
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    timeout: 5,
    [client.customFetch]: (url, options) =>
      fetch(url.replace(config.OIDC_ISSUER, config.OIDC_URL), options as RequestInit),
  });
}

/** The provider or the caller said something that does not fit: a new try may. Others are faults on the way. */
const isAnswerOfProvider = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.ResponseBodyError ||
  (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT');
