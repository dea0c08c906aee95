import createFetchClient from 'openapi-fetch';
import type { components, paths } from '../browser/api/generated/intake';
import { language } from './language';

/** Customers have no session; that of a colleague who looks at the portal is left out. */
const client = createFetchClient<paths>({ credentials: 'omit', headers: { 'Accept-Language': language } });

type Answer<P extends keyof paths, M extends keyof paths[P], S extends number> = paths[P][M] extends {
  responses: { [K in S]: { content: { 'application/json': infer B } } };
}
  ? B
  : never;
const tracking = '/api/intake/v1/tracking/{code}';
export type Tracking = Answer<typeof tracking, 'get', 200>;
export type Accepted = Answer<'/api/public/v1/complaints', 'post', 201>;
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } };
}
  ? B
  : never;
export type NewComplaint = Body<'/api/public/v1/complaints'>;
export type Decision = Body<`${typeof tracking}/decisions`>;
export type Survey = Body<`${typeof tracking}/survey`>;
export type Contact = Body<`${typeof tracking}/contact`>['contact'];
export type Completion = Body<`${typeof tracking}/record`>;

/** Why a call did not work. `code` is one of the API's; `network` when no answer came. */
export class Failed extends Error {
  constructor(
    readonly code: string,
    /** In the reader's language, from the server. */
    readonly detail: string | undefined,
    readonly errors: { path: string; message: string }[],
  ) {
    super(code);
  }
}

/** A key for one thing that the customer does; the same one with every try of it. */
export const newKey = (): string =>
  `web-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new Failed('network', undefined, []);
  });
  if (response.ok) return data as T;
  throw failedOf(error, response.status);
}

function failedOf(body: unknown, status: number): Failed {
  const { code, detail, errors } = (body ?? {}) as Partial<components['schemas']['Problem']> & {
    errors?: { path: string; message: string }[];
  };
  return new Failed(code ?? (status === 429 ? 'too_many_requests' : 'unavailable'), detail, errors ?? []);
}

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const fileComplaint = (body: NewComplaint, key: string): Promise<Accepted> =>
  answerOf(client.POST('/api/public/v1/complaints', { body, params: keyed(key) }));

export const readTracking = (code: string): Promise<Tracking> =>
  answerOf(client.GET(tracking, { params: { path: { code } } }));

/** What a customer does with one complaint; every call takes the key of its try. */
export const customerOf = (code: string) => {
  const params = (key: string) => ({ ...keyed(key), path: { code } });
  return {
    decide: (body: Decision, key: string) =>
      answerOf(client.POST(`${tracking}/decisions`, { body, params: params(key) })),
    write: (text: string, key: string) =>
      answerOf(client.POST(`${tracking}/messages`, { body: { text }, params: params(key) })),
    answerSurvey: (body: Survey, key: string) =>
      answerOf(client.POST(`${tracking}/survey`, { body, params: params(key) })),
    withdraw: (body: { reason?: string; oneTimeCode?: string }, key: string) =>
      answerOf(client.POST(`${tracking}/withdrawal`, { body, params: params(key) })),
    askForReview: (body: { reason?: string }, key: string) =>
      answerOf(client.POST(`${tracking}/review`, { body, params: params(key) })),
    changeContact: (body: { contact: Contact; oneTimeCode?: string }, key: string) =>
      answerOf(client.POST(`${tracking}/contact`, { body, params: params(key) })),
    complete: (body: Completion, key: string) =>
      answerOf(client.POST(`${tracking}/record`, { body, params: params(key) })),
    sendCode: (key: string) => answerOf(client.POST(`${tracking}/one-time-codes`, { params: params(key) })),
  };
};
export type Customer = ReturnType<typeof customerOf>;

export const sendCodeByNumber = (acceptanceNumber: string, key: string) =>
  answerOf(
    client.POST('/api/intake/v1/tracking/one-time-codes', { body: { acceptanceNumber }, params: keyed(key) }),
  );
export const findLink = (body: { acceptanceNumber: string; oneTimeCode: string }, key: string) =>
  answerOf(client.POST('/api/intake/v1/tracking/links', { body, params: keyed(key) }));

/** Sends a file as evidence; fetch tells nothing of its progress, so this is the older way. */
export function sendEvidence(
  code: string,
  { file, key, progress }: { file: File; key: string; progress: (share: number) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/intake/v1/tracking/${encodeURIComponent(code)}/evidence`);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('X-Redress-Request', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new Failed('network', undefined, [])));
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve();
      let body: unknown;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = undefined;
      }
      reject(failedOf(body, request.status));
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
