import net from 'node:net';

/** A probe answers undefined when all is well, else what is missing. */
const patienceMs = 2_000;

/** @param {number} port @param {string} [host] @returns {Promise<string | undefined>} */
export function answersTcp(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: patienceMs });
    const end = (missing) => {
      socket.destroy();
      resolve(missing);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end(`no answer on port ${port}`));
    socket.once('error', () => end(`nobody listens on port ${port}`));
  });
}

/** @param {string} url @returns {Promise<string | undefined>} */
export async function answersHttp(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs), headers: { connection: 'close' } });
    const text = await response.text();
    return response.ok ? undefined : `${response.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return `no answer from ${url} (${error.cause?.code ?? error.name})`;
  }
}
