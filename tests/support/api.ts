import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from './stack';
import { fetchToken } from './token';

/** Answers are JSON of many shapes; a test says with `expect` what it wants of them. */
export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

export interface CallOptions {
  /** Idempotency-Key; a new one unless given. */
  key?: string;
  /** If-Match: the seq the caller has seen. */
  ifSeq?: number;
  headers?: Record<string, string>;
}

/** A message as the local inbox shows it. */
export interface InboxMessage {
  messageId: string;
  medium: 'email' | 'sms';
  to: string;
  subject: string;
  text: string;
  receivedAt: string;
}

export interface Accepted {
  id: string;
  acceptanceNumber: string;
  trackingUrl: string;
  acceptedAt: string;
  missing: string[];
  promise: { dueAt: string; workingDays: string[]; calendarVersion: number; provisional: boolean };
}

/**
 * Asks again until the probe gives something else than `undefined` or `false`, and gives that. Fails after `withinMs`
 * with what was missing, and with the last fault of the probe.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 60_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (let fault: unknown; ;) {
    try {
      const found = await probe();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      fault = error;
    }
    if (Date.now() > end) throw new Error(`not within ${withinMs / 1000} s: ${what}`, { cause: fault });
    await pause(100);
  }
}

let lastKey = 0;
/** A key or external id that nobody else uses. */
export const newKey = (): string => `test-${process.pid}-${Date.now()}-${(lastKey += 1)}`;

/**
 * A complaint that lacks nothing but evidence; each has its own mail address, so that its messages can be told apart.
 * @param change fields to replace or, with `undefined`, to leave out
 */
export const aComplaint = (change: Record<string, unknown> = {}): Record<string, any> => ({
  channel: 'website',
  complainant: { name: '欧阳明澈', contact: { email: `${newKey()}@example.org` } },
  description: '新买的洗衣机脱水时漏水,厨房地板泡了两天。',
  occurredAt: '2026-02-02',
  object: { productName: '滚筒洗衣机' },
  reason: '脱水时漏水',
  demand: '退款',
  category: 'quality.appliance',
  ...change,
});

/** The whole as channels, staff and customers reach it: by HTTP through the origin, mail in the inbox. */
export function createApi(stack: Pick<Stack, 'urls' | 'serviceClients'>) {
  const { origin, oidc, inbox } = stack.urls;
  const tokens = new Map<string, Promise<string>>();

  /** A token of a client (`channel-app`, `service-casework`) or of a person by their login; lives for an hour or more. */
  function token(who: string): Promise<string> {
    const known = tokens.get(who);
    if (known) return known;
    const fresh = fetchToken(who, { url: oidc, serviceClients: stack.serviceClients });
    fresh.catch(() => tokens.delete(who));
    tokens.set(who, fresh);
    return fresh;
  }

  /** @param who login or client; `undefined`: nobody, as a customer @param path at the origin, or a whole URL */
  async function send(
    who: string | undefined,
    method: string,
    path: string,
    { key, ifSeq, headers, body }: CallOptions & { body?: string | Uint8Array } = {},
  ): Promise<Answer> {
    const response = await fetch(new URL(path, origin), {
      method,
      headers: {
        'accept-language': 'en',
        ...(who !== undefined && { authorization: `Bearer ${await token(who)}` }),
        ...(method !== 'GET' && { 'idempotency-key': key ?? newKey() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifSeq !== undefined && { 'if-match': `"${ifSeq}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: body as string }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  }

  const get = (who: string | undefined, path: string): Promise<Answer> => send(who, 'GET', path);
  const post = (
    who: string | undefined,
    path: string,
    body: unknown = {},
    options?: CallOptions,
  ): Promise<Answer> => send(who, 'POST', path, { ...options, body: JSON.stringify(body) });

  /** What arrived at an address or phone, newest first. */
  async function messages(to: string): Promise<InboxMessage[]> {
    const response = await fetch(`${inbox}/messages?${new URLSearchParams({ to, limit: '1000' })}`);
    return (await response.json()) as InboxMessage[];
  }

  async function message(to: string, holding: string | RegExp, withinMs?: number): Promise<InboxMessage> {
    const fits = ({ subject, text }: InboxMessage) => `${subject}\n${text}`.search(holding) >= 0;
    return until(`a message to ${to} with ${holding}`, async () => (await messages(to)).find(fits), withinMs);
  }

  /** Accepts a complaint of its own channel's client; it must succeed. */
  async function accept(complaint = aComplaint(), options?: CallOptions): Promise<Accepted> {
    const answer = await post(
      `channel-${complaint.channel}`,
      '/api/intake/v1/complaints',
      complaint,
      options,
    );
    if (answer.status !== 201) throw new Error(`not accepted: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  return {
    token,
    send,
    get,
    post,
    messages,
    message,
    accept,
    /** Accepts a complaint and returns when its workflow runs, with nothing missing on its record. */
    async acceptReady(complaint = aComplaint(), options?: CallOptions): Promise<Accepted> {
      const accepted = await accept(complaint, options);
      const path = `/api/intake/v1/complaints/${accepted.id}/record`;
      const recorded = await post('agent', path, { evidence: 'none' });
      if (recorded.status !== 200) throw new Error(`not completed: ${recorded.status} ${recorded.text}`);
      await until(`${accepted.id} runs and is complete`, async () => {
        const { body } = await get('specialist', `/api/casework/v1/complaints/${accepted.id}`);
        return body.started === true && body.state.missing.length === 0;
      });
      return accepted;
    },
    /** Switches a fault of the inbox on, or off with `null`. */
    async inboxFault(fault: { smtp?: string | null; sms?: string | null; to?: string }): Promise<void> {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${inbox}/faults`, {
        method: 'POST',
        headers,
        body: JSON.stringify(fault),
      });
      if (!response.ok) throw new Error(`the inbox refused the fault: ${await response.text()}`);
    },
    /** One complaint as staff handle it. */
    complaint: (id: string) => complaintApi({ get, post }, id),
  };
}
export type Api = ReturnType<typeof createApi>;

function complaintApi({ get, post }: Pick<Api, 'get' | 'post'>, id: string) {
  const path = `/api/casework/v1/complaints/${id}`;
  const timeline = async (): Promise<any[]> => (await get('auditor', `${path}/timeline`)).body.items;
  return {
    path,
    command: (who: string, name: string, body: unknown = {}, options?: CallOptions): Promise<Answer> =>
      post(who, `${path}/commands/${name}`, body, options),
    view: async (who = 'specialist'): Promise<any> => (await get(who, path)).body,
    timeline,
    /** Types of all events so far, in order. */
    story: async (): Promise<string[]> => (await timeline()).map(({ type }) => type),
    /** The first event of a type that fits, once it is there. */
    event: (type: string, fits: (event: any) => boolean = () => true, withinMs?: number): Promise<any> =>
      until(
        `${type} of ${id}`,
        async () => (await timeline()).find((item) => item.type === type && fits(item.event)),
        withinMs,
      ),
  };
}

function jsonOf(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
