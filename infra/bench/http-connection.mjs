import net from 'node:net';

/**
 * One keep-alive connection that takes one request at a time, as light as it can be: the generator shares the cores
 * with what it measures. Understands answers with `Content-Length`, which is what our services send.
 * @param {{ host: string, port: number }} target
 */
export function openConnection({ host, port }) {
  const socket = net.connect({ host, port, noDelay: true });
  /** @type {((status: number) => void) | undefined} 0 = the connection broke */
  let waiting;
  let received = Buffer.alloc(0);
  const settle = (status) => {
    const settled = waiting;
    waiting = undefined;
    settled?.(status);
  };
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = received.toString('latin1', 0, headEnd);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    const end = headEnd + 4 + length;
    if (received.length < end) return;
    received = received.subarray(end);
    settle(Number(head.slice(9, 12)));
  });
  socket.on('error', () => settle(0));
  socket.on('close', () => settle(0));
  return {
    /** @param {string} text a whole HTTP/1.1 request @returns {Promise<number>} the status */
    send(text) {
      return new Promise((resolve) => {
        waiting = resolve;
        if (socket.destroyed) settle(0);
        else socket.write(text);
      });
    },
    close: () => socket.destroy(),
  };
}
