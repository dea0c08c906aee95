/** What a browser does with redirects, forms and cookies, without one. */
export interface CookieBrowser {
  cookies: Map<string, string>;
  /** The `Set-Cookie` lines as they came, by name. */
  lines: Map<string, string>;
  ask(address: string, init?: RequestInit): Promise<Response>;
  /** Signs in by the provider's form; the address it led to. */
  signIn(login: string, to: string): Promise<string>;
}

/**
 * @param origin what the pages call themselves
 * @param at where they answer in this test
 */
export function createBrowser({ origin, at }: { origin: string; at: string }): CookieBrowser {
  const cookies = new Map<string, string>();
  const lines = new Map<string, string>();

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(address, origin);
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(`${at}${pathname}${search}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      lines.set(name, line);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  }

  async function follow(address: string, init?: RequestInit): Promise<string> {
    const response = await ask(address, init);
    await response.arrayBuffer();
    const next = new URL(response.headers.get('location') ?? '', origin).href;
    return response.status < 300 || response.status > 399 ? address : next;
  }

  return {
    cookies,
    lines,
    ask,
    async signIn(login, to) {
      const provider = await follow(`/sign-in?to=${encodeURIComponent(to)}`);
      const form = await follow(provider);
      const sent = new URLSearchParams({ login, password: 'redress' });
      const resumed = await follow(form, { method: 'POST', body: sent });
      return follow(await follow(resumed));
    },
  };
}
