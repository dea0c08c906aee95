/**
 * The launcher in a process of its own, so that its memory is measured like everybody's and the bench's own is not.
 * Talks to the bench over IPC: one request, one answer.
 */
import { startStack } from '../stack.mjs';

/** @type {import('../stack.mjs').Stack | undefined} */
let stack;

const requests = {
  async start(options) {
    stack = await startStack({ ...options, log: (line) => process.send?.({ log: line }) });
    const { urls, adminUrl, serviceClients } = stack;
    return { urls, adminUrl, serviceClients };
  },
  async processes() {
    return [...(stack?.processes() ?? []), { name: 'launcher', pid: process.pid }];
  },
  async remove() {
    await stack?.remove();
  },
};

process.on(
  'message',
  (/** @type {{ request: keyof typeof requests, options?: any }} */ { request, options }) => {
    requests[request](options).then(
      (answer) => process.send?.({ answer }),
      (error) => process.send?.({ failure: error.message }),
    );
  },
);
// Ctrl-C reaches this process too; the bench says when it is over, by a request or by going away.
process.on('SIGINT', () => {});
process.on('disconnect', () => void Promise.resolve(stack?.remove()).finally(() => process.exit()));
