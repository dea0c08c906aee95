import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a worker needs of the world it dies in. */
export interface DoomedWorld {
  env: { address: string };
  taskQueue: string;
  /** `default` unless the world has another. */
  namespace?: string;
  bundle: { code: string };
  activities: object;
}

/** A worker in a process of its own, which reaches the test's log by HTTP and can be killed in the middle of a call. */
export class DoomedWorker {
  private constructor(
    private readonly child: ChildProcess,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  static async start(world: DoomedWorld): Promise<DoomedWorker> {
    const folder = mkdtempSync(path.join(tmpdir(), 'doomed-worker-'));
    const codePath = path.join(folder, 'bundle.js');
    writeFileSync(codePath, world.bundle.code);
    const server = createServer(
      (request, response) => void answer(world, request.url!, request, response),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const logUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { env, taskQueue, namespace, activities } = world;
    const names = Object.keys(activities);
    const settings = { address: env.address, taskQueue, namespace, codePath, logUrl, activities: names };
    const script = path.join(__dirname, 'doomed-worker-process.cjs');
    const child = spawn(process.execPath, [script, JSON.stringify(settings)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return new DoomedWorker(child, server, folder);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** SIGKILL: no goodbye to the engine, no answer written. */
  async kill(): Promise<NodeJS.Signals | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGKILL');
      await once(this.child, 'exit');
    }
    this.server.closeAllConnections();
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
    return this.child.signalCode;
  }
}

async function answer(
  world: DoomedWorld,
  url: string,
  request: AsyncIterable<Buffer>,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const activities = world.activities as Record<string, (input: unknown) => Promise<unknown>>;
    const result = await activities[url.slice(1)]!(JSON.parse(Buffer.concat(chunks).toString()));
    response.end(JSON.stringify(result ?? null));
  } catch {
    response.writeHead(500).end();
  }
}
