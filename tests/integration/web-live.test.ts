import { decodeJwt } from 'jose';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createBrowser } from '../support/cookie-browser';
import { origin, useWebWorld, world } from '../support/web-world';

useWebWorld();

async function signedIn() {
  const visitor = createBrowser({ origin, at: world.web });
  await visitor.signIn('agent', '/console');
  return visitor;
}

/** A stream as the browser's EventSource asks for it: a cookie, no header of ours. */
async function watch(headers: Record<string, string> = {}) {
  const asked: IncomingMessage[] = [];
  const answers: ServerResponse[] = [];
  world.answer = (req, res) => {
    asked.push(req);
    answers.push(res);
    res.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    res.write('retry: 2000\n\n');
  };
  const visitor = await signedIn();
  const leave = new AbortController();
  const response = await visitor.ask('/api/casework/v1/live', {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leave.signal,
  });
  const reader = response.body!.getReader();
  const next = async (): Promise<string> => Buffer.from((await reader.read()).value ?? []).toString();
  return { response, next, asked: asked[0]!, service: answers[0]!, leave: () => leave.abort() };
}

test('F-75 every event reaches a signed-in page as soon as it is written', async () => {
  const { response, next, asked, service, leave } = await watch();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const token = asked.headers.authorization?.replace('Bearer ', '') ?? '';
  expect(decodeJwt(token)).toMatchObject({ sub: 'agent' });
  expect(asked.headers.cookie).toBeUndefined();
  expect(await next()).toBe('retry: 2000\n\n');
  // The answer stays open: what is read has not waited for its end.
  for (const event of ['id: 7 1\nevent: complaint\ndata: {"seq":1}\n\n', ': still here\n\n']) {
    service.write(event);
    expect(await next()).toBe(event);
  }
  leave();
});

test('F-75 a page that comes again says what it was told last', async () => {
  const { asked, leave } = await watch({ 'last-event-id': '7 1 complaint/1' });
  expect(asked.headers['last-event-id']).toBe('7 1 complaint/1');
  leave();
});

test('F-75 a page that is left ends its stream at the service too', async () => {
  const { service, leave } = await watch();
  const closed = once(service, 'close');
  leave();
  await closed;
  expect(service.writableEnded).toBe(false);
});

test('F-75 three hundred open pages leave the way to the service free', async () => {
  const visitor = await signedIn();
  world.answer = (req, res) => {
    if (req.headers.accept !== 'text/event-stream') return void res.end('{}');
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
  };
  const leave = new AbortController();
  const headers = { accept: 'text/event-stream' };
  const streams = Array.from({ length: 300 }, () =>
    visitor.ask('/api/casework/v1/live', { headers, signal: leave.signal }),
  );
  await Promise.all(streams);
  expect((await visitor.ask('/api/casework/v1/worklist')).status).toBe(200);
  leave.abort();
});
