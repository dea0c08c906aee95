#!/usr/bin/env node
// `npm run token -- <client or login>` prints an access token of the development identity provider and nothing else.
// Dependency-free, so that it also works before anything is built. npm's own header lines are kept away by .npmrc.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const password = 'redress';
const redirectUri = 'http://127.0.0.1/token';
const usage = 'usage: npm run token -- <client or login>, for example: npm run token -- agent';

/** A failure the caller can do something about; its message is one sentence. */
export class TokenError extends Error {}

/**
 * An access token for a channel or service client (`channel-website`, `service-worker`) or a person (`agent`).
 * @param {string} who
 * @param {{ url: string, serviceClients?: Record<string, string> }} where `url` ends with `/oidc`; secrets by client id
 * @returns {Promise<string>}
 */
export async function fetchToken(who, { url, serviceClients = {} }) {
  if (who.startsWith('channel-')) return clientToken(who, password, url);
  if (who.startsWith('service-')) {
    const secret = serviceClients[who];
    if (!secret) throw new TokenError(`no secret for ${who}: npm start makes one and keeps it while it runs`);
    return clientToken(who, secret, url);
  }
  return personToken(who, url);
}

async function clientToken(id, secret, url) {
  return tokenRequest(url, who(id), {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
  });
}

/** The same steps a browser takes: authorize, send the form, follow back, change the code for a token. */
async function personToken(login, url) {
  const browse = createBrowser(url);
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL(`${url}/auth`);
  start.search = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const form = await browse(start);
  const resumed = await browse(form.location, new URLSearchParams({ login, password }));
  if (resumed.status === 401) throw new TokenError(`nobody has the login ${login}`);
  const done = await browse(resumed.location);
  const code = new URL(done.location).searchParams.get('code');
  if (!code) throw new TokenError(`signing in as ${login} failed: ${new URL(done.location).searchParams}`);
  return tokenRequest(url, who(login), {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
}

/** fetch with cookies; every address is asked at `url`'s own host, whatever origin the provider speaks of. */
function createBrowser(url) {
  const cookies = new Map();
  return async (address, form) => {
    const target = new URL(address);
    const response = await request(new URL(target.pathname + target.search, url), {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    await response.arrayBuffer();
    const location = response.headers.get('location');
    if (!location && response.status !== 401) {
      throw new TokenError(
        `the identity provider at ${url} answered ${response.status} instead of a redirect`,
      );
    }
    return { status: response.status, location: location && new URL(location, target).href };
  };
}

async function tokenRequest(url, name, parameters) {
  const response = await request(new URL(`${url}/token`), {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body.access_token;
  if (body.error === 'invalid_client') throw new TokenError(`there is no ${name}, or its secret is another`);
  throw new TokenError(`no token for ${name}: ${body.error_description ?? body.error ?? response.status}`);
}

const who = (name) => `client or login ${name}`;

async function request(address, init) {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(10_000) });
    if (response.status !== 503) return response;
    throw new TokenError(
      `the identity provider behind ${address.origin} is not ready: try again in a moment`,
    );
  } catch (error) {
    if (error instanceof TokenError) throw error;
    const reason = error.cause?.code ?? error.name;
    throw new TokenError(`no answer from ${address.origin} (${reason}): start Redress with npm start first`);
  }
}

/** Where Redress runs: the environment first, then what the launcher wrote down, then the usual port. */
export function whereFromEnvironment(env = process.env) {
  const dataDir = env.REDRESS_DATA_DIR || join(dirname(fileURLToPath(import.meta.url)), '..', '.redress');
  const state = readJson(join(dataDir, 'state.json'));
  const moved = env.OIDC_URL || (env.ORIGIN && `${env.ORIGIN.replace(/\/+$/, '')}/oidc`);
  const origin = env.ORIGIN?.replace(/\/+$/, '') || state.origin || `http://localhost:${env.REDRESS_WEB_PORT || 8080}`;
  return {
    url: moved || state.oidc || `${origin}/oidc`,
    origin,
    inbox: env.INBOX_URL || state.inbox || `http://127.0.0.1:${env.REDRESS_INBOX_PORT || 8025}`,
    serviceClients: state.serviceClients,
  };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function main([asked, ...rest]) {
  try {
    if (!asked || rest.length > 0 || asked.startsWith('-')) throw new TokenError(usage);
    process.stdout.write(`${await fetchToken(asked, whereFromEnvironment())}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof TokenError ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main(process.argv.slice(2));
