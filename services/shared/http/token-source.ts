import { ServiceError } from './service-error';

/** Gives the access token of this process. */
export interface TokenSource {
  token(): Promise<string>;
  /** The token was refused: ask for another one next time. */
  invalidate(): void;
}

/**
 * Client-credentials token of the OIDC provider, kept for 80 % of its life; callers at the same time share one request.
 * @param url the provider, e.g. `http://127.0.0.1:8087/oidc`
 */
export function createTokenSource(options: {
  url: string;
  clientId: string;
  clientSecret: string;
}): TokenSource {
  let current: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const { token, livesS } = await requestToken(options);
    current = { token, until: Date.now() + livesS * 800 };
    return token;
  }

  return {
    async token() {
      if (current && Date.now() < current.until) return current.token;
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    invalidate() {
      current = undefined;
    },
  };
}

async function requestToken(options: { url: string; clientId: string; clientSecret: string }) {
  const basic = [options.clientId, options.clientSecret].map(encodeURIComponent).join(':');
  try {
    const response = await fetch(`${options.url}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'urn:redress' }),
      signal: AbortSignal.timeout(5_000),
    });
    const body = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
    if (body.access_token) return { token: body.access_token, livesS: body.expires_in ?? 60 };
    throw new Error(`the identity provider answered ${response.status} ${body.error ?? ''}`);
  } catch (error) {
    throw new ServiceError('no token from the identity provider', 0, 'unavailable', undefined, true, error);
  }
}
