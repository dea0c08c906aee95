import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentityApp } from '../../infra/identity/app';
import { createLogger } from '../../services/shared/logging/logger';
import { createWebApp } from '../../services/web/app';
import { serviceNames, type WebConfig } from '../../services/web/config';

export const origin = 'http://redress.test:8080';
export const code = 'abcdefgh12345678';
const servers: Server[] = [];
let stopWeb: () => Promise<void>;
let dataDir: string;

export async function listen(app: RequestListener): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a service was asked last. */
interface Asked {
  service: string;
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
/** The origin under test, with fake services behind it. */
export const world: {
  config: WebConfig;
  /** Where `web` answers. */
  web: string;
  asked?: Asked;
  /** Overrides of single tests; undefined lets the service answer what it was asked. */
  answer?: RequestListener;
  notReady?: string;
} = { config: {} as WebConfig, web: '' };

const fakeService =
  (service: string): RequestListener =>
  (req, res) => {
    if (req.url === '/readyz') {
      const ready = world.notReady !== service;
      res
        .writeHead(ready ? 200 : 503)
        .end(JSON.stringify({ problems: ready ? [] : ['database: no connection'] }));
      return;
    }
    if (world.answer) return world.answer(req, res);
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const { method = '', url = '', headers } = req;
      world.asked = { service, method, url, headers, body: Buffer.concat(parts).toString() };
      res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(world.asked));
    });
  };

export function useWebWorld(): void {
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'redress-web-'));
    const identity = await createIdentityApp({
      host: '127.0.0.1',
      port: 0,
      origin,
      dataDir,
      logLevel: 'silent',
      serviceClients: {},
      organizationFiles: [join(__dirname, '../../services/organization/seed/organization.json')],
    });
    const urls: Record<string, string> = {};
    for (const name of [...serviceNames, 'worker']) urls[name] = await listen(fakeService(name));
    world.config = {
      HOST: '127.0.0.1',
      PORT: 0,
      ORIGIN: origin,
      OIDC_ISSUER: `${origin}/oidc`,
      OIDC_URL: `${await listen(identity)}/oidc`,
      LOG_LEVEL: 'silent',
      LANGUAGE_DEFAULT: 'zh-CN',
      INTAKE_URL: urls.intake as string,
      CASEWORK_URL: urls.casework as string,
      NOTIFICATION_URL: urls.notification as string,
      ACCOUNTABILITY_URL: urls.accountability as string,
      ORGANIZATION_URL: urls.organization as string,
      WORKER_URL: urls.worker as string,
      INBOX_URL: 'http://127.0.0.1:8025',
      SESSION_SECRET: 'a-secret-of-the-tests',
      REHEARSAL: 'on',
    };
    const { app, stop } = createWebApp({
      config: world.config,
      logger: createLogger({ service: 'web', level: 'silent' }),
    });
    stopWeb = stop;
    world.web = await listen(app);
  });
  beforeEach(() => {
    delete world.asked;
    delete world.answer;
    delete world.notReady;
  });
  afterAll(async () => {
    await stopWeb();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(dataDir, { recursive: true, force: true });
  });
}

/** A request whose path is sent exactly as written: fetch would tidy it. */
export async function raw(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { hostname, port } = new URL(world.web);
  const sent = request({ hostname, port, path, agent: false, ...options }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode, text: Buffer.concat(parts).toString() };
}
