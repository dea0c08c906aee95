import { setTimeout as sleep } from 'node:timers/promises';
import { fetchToken } from '../token.mjs';

const patienceMs = 60_000;

/** An answer that the caller did not ask for; `problem` is the problem document. */
export class CallFailure extends Error {
  /** @param {string} call @param {number} status @param {any} problem */
  constructor(call, status, problem) {
    const fields = (problem?.errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ');
    super(`${call}: ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''} ${fields}`.trimEnd());
    this.status = status;
    this.problem = problem;
  }
}

/**
 * The public API as people, channels and customers call it. Tokens are fetched once per login; a call that found a
 * part away (429, 5xx, no answer) is made again with the same key for a minute.
 * @param {{ origin: string, oidcUrl: string, language?: string }} where
 */
export function createRedressClient({ origin, oidcUrl, language = 'en' }) {
  /** @type {Map<string, Promise<string>>} */
  const tokens = new Map();
  const tokenOf = (who) => {
    const known = tokens.get(who);
    if (known) return known;
    const token = fetchToken(who, { url: oidcUrl });
    tokens.set(who, token);
    token.catch(() => tokens.delete(who));
    return token;
  };

  /**
   * @param {string | undefined} who login, channel client, or nobody (a customer)
   * @param {'GET' | 'POST'} method @param {string} path
   * @param {{ body?: object, key?: string, timeoutMs?: number }} [options] `key`: required for every POST
   * @returns {Promise<{ status: number, body: any }>}
   */
  async function call(who, method, path, { body, key, timeoutMs = 30_000 } = {}) {
    const until = Date.now() + patienceMs;
    for (let wait = 100; ; wait = Math.min(wait * 2, 3_000)) {
      const answer = await attempt();
      if (answer && answer.status < 300) return answer;
      if (answer?.status === 401 && who) tokens.delete(who);
      const again = !answer || answer.status === 401 || answer.status === 429 || answer.status >= 500;
      if (!again || Date.now() > until) {
        throw new CallFailure(
          `${who ?? 'customer'} ${method} ${path}`,
          answer?.status ?? 0,
          answer?.body ?? { detail: `no answer from ${origin}: start Redress with npm start first` },
        );
      }
      await sleep(wait);
    }

    async function attempt() {
      try {
        const response = await fetch(origin + path, {
          method,
          headers: {
            'accept-language': language,
            ...(who && { authorization: `Bearer ${await tokenOf(who)}` }),
            ...(body && { 'content-type': 'application/json' }),
            ...(key && { 'idempotency-key': key }),
          },
          body: body && JSON.stringify(body),
          signal: AbortSignal.timeout(timeoutMs),
        });
        const text = await response.text();
        return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
      } catch (error) {
        if (error.name === 'TokenError' || /no answer|nobody has/.test(error.message)) throw error;
        return undefined;
      }
    }
  }

  return {
    /** With the status, where 200 and 201 tell apart what was there from what is new. */
    send: call,
    get: async (who, path) => (await call(who, 'GET', path)).body,
    post: async (who, path, body, key, timeoutMs) =>
      (await call(who, 'POST', path, { body, key, timeoutMs })).body,
  };
}
/** @typedef {ReturnType<typeof createRedressClient>} RedressClient */
