import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One service process and what it has printed so far. */
class ToyProcess {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(environment: Record<string, string>) {
    this.child = spawn(process.execPath, [join(__dirname, 'shared-toy-process.cjs')], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: 'postgres://toy:open-sesame@127.0.0.1:1/toy',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
  }

  /** Resolves when `text` was printed; throws when the process ends without it. */
  async printed(text: string): Promise<this> {
    while (!this.output.includes(text)) {
      const more = once(this.child.stdout!, 'data').then(() => 'more');
      if ((await Promise.race([more, this.ended])) !== 'more')
        throw new Error(`it ended without "${text}":\n${this.output}`);
    }
    return this;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const running: ToyProcess[] = [];
const start = (environment: Record<string, string>): ToyProcess => {
  const toy = new ToyProcess(environment);
  running.push(toy);
  return toy;
};
afterAll(() => running.forEach(({ child }) => child.kill('SIGKILL')));

let port: number;
let toy: ToyProcess;
beforeAll(async () => {
  port = await freePort();
  toy = await start({ PORT: String(port) }).printed('listening');
});
const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

it('prints its configuration at start without secrets', () => {
  expect(toy.output).toContain('"DATABASE_URL":"postgres://***@127.0.0.1:1/toy"');
  expect(toy.output).not.toContain('open-sesame');
});

it('lives without its database, says so at /readyz and survives what nobody caught', async () => {
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { status: 'notReady', problems: [expect.stringContaining('database toy')] },
  ]);
  expect((await get('/api/toy/v1/careless')).status).toBe(200);
  await toy.printed('a rejection nobody handled');
  expect((await get('/healthz')).status).toBe(200);
  expect(await (await get('/metrics')).text()).toContain('process_resident_memory_bytes');
});

it('says in one sentence that its port is taken, and which variable is missing', async () => {
  const second = start({ PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.output).toContain(`port ${port} is in use`);
  const incomplete = start({ PORT: 'many' });
  expect(await incomplete.ended).toBe(78);
  expect(incomplete.output).toMatch(/^The environment of this process is not complete: PORT: .*\n$/);
});

it('finishes at SIGTERM what it was asked and ends as soon as that is done', async () => {
  const asked = get('/api/toy/v1/slow');
  await toy.printed('slow call running');
  const sinceMs = Date.now();
  toy.child.kill('SIGTERM');
  expect(await (await asked).json()).toEqual({ done: true });
  expect(await toy.ended).toBe(0);
  expect(Date.now() - sinceMs).toBeLessThan(4_000);
  await expect(get('/healthz')).rejects.toThrow();
});
