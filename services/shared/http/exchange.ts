import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface Exchange {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** For all of it, from connecting to the last byte of the answer. */
  timeoutMs: number;
}

export interface Answered {
  status: number;
  text: string;
}

// Free connections are dropped before our servers, which wait 65 s, drop them: no request dies on a closing one.
const kept = { keepAlive: true, maxSockets: 256, timeout: 30_000 };
const transports = {
  'http:': { request: httpRequest, agent: new HttpAgent(kept) },
  'https:': { request: httpsRequest, agent: new HttpsAgent(kept) },
};

/**
 * One request and its answer as text, over kept connections. Node's own client: `fetch` takes three times its CPU, and
 * a complaint needs dozens of calls between services. Follows no redirect. Throws what the connection threw.
 */
export function exchange({ method, url, headers, body, timeoutMs }: Exchange): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { request, agent } = transports[url.protocol as keyof typeof transports];
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const req = request(url, { method, agent, headers: { ...headers, ...length } }, (res) => {
      textOf(res).then((text) => settle(() => resolve({ status: res.statusCode ?? 0, text })), fail);
    });
    const timer = setTimeout(() => req.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      how();
    };
    const fail = (error: unknown): void => settle(() => reject(error as Error));
    req.on('error', fail);
    req.end(body);
  });
}

function textOf(res: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    res.on('data', (chunk: Buffer) => chunks.push(chunk));
    res.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    res.on('error', reject);
    // Broken off: `end` never comes.
    res.on('close', () => res.complete || reject(new Error('the answer broke off')));
  });
}
