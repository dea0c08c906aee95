import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../launcher/failure.mjs';

const patienceMs = 60_000;

/** Sends complaints to intake; waits out an outage, asks for a new token when the old one has run out. */
export class Sender {
  #token;

  /** @param {{ origin: string, token: () => Promise<string> }} options */
  constructor({ origin, token }) {
    this.url = `${origin}/api/intake/v1/complaints`;
    this.fetchToken = token;
  }

  /**
   * @param {object} body
   * @returns {Promise<{ outcome: 'accepted' | 'known' } | { outcome: 'rejected', reason: string }>}
   */
  async send(body) {
    const text = JSON.stringify(body);
    const key = `import-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
    const until = Date.now() + patienceMs;
    for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
      const response = await this.#post(text, key);
      if (response?.status === 201) return { outcome: 'accepted' };
      if (response?.status === 200) return { outcome: 'known' };
      if (response?.status === 401) this.#token = undefined;
      const again = !response || response.status === 401 || response.status === 429 || response.status >= 500;
      if (!again) return { outcome: 'rejected', reason: reasonOf(response.problem) };
      if (Date.now() > until) throw new Failure(`No answer from ${this.url} for a minute: start Redress with npm start, then run the import again; nothing is added twice.`);
      await sleep(wait);
    }
  }

  async #post(text, key) {
    this.#token ??= this.fetchToken();
    const token = await this.#token;
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key, 'accept-language': 'en' },
        body: text,
        signal: AbortSignal.timeout(15_000),
      });
      const problem = await response.json().catch(() => ({}));
      return { status: response.status, problem };
    } catch {
      return undefined; // no answer: the same key makes another try safe
    }
  }
}

function reasonOf({ code, detail, errors }) {
  const fields = (errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ');
  return [code, fields || detail].filter(Boolean).join(' — ');
}
