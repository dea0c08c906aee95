import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import supertest from 'supertest';
import { startIntake } from '../../services/intake/app';
import { intakeEnvironment } from '../../services/intake/config';
import { officialCalendar } from '../../services/organization/calendar/published-years';
import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import type { Caller } from '../../services/shared/access/caller';
import { Problem } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';
import { EngineError, type TemporalClient } from '../../services/shared/temporal/connection';
import { roles, type Role } from '../../workflows/contracts/message';
import { createTestDatabase } from '../support/postgres';

/** The tokens of these tests name the caller: `channel-app`, `service-casework`, `agent`, `department-staff@billing`. */
const authenticate = async (authorization: string | undefined): Promise<Caller> => {
  const name = authorization?.replace('Bearer ', '');
  if (!name) throw new Problem('unauthenticated', 'no token');
  if (name.startsWith('service-')) return { kind: 'service', id: name };
  if (name.startsWith('channel-')) return { kind: 'channel', channel: name.slice(8) };
  const [role, department] = name.split('@');
  if (!(roles as readonly string[]).includes(role!)) throw new Error(`no role ${role}`);
  return { kind: 'person', id: name, roles: [role as Role], level: 2, ...(department && { department }) };
};

interface Told {
  path: string;
  body: Record<string, any>;
}

/** Casework, notification, organization and the token endpoint behind one real HTTP server; any can be away. */
export class Neighbours {
  readonly told: Told[] = [];
  /** Services that answer 503, by their name in the path. */
  readonly away = new Set<string>();
  customerView: Record<string, unknown> | undefined;
  department: string | undefined;
  deliveryOutcome = 'delivered';
  versions = { policyVersion: 1, calendarVersion: officialCalendar.version, logic: 1 };
  /** Status of casework's next answers to signals. */
  signalStatus = 202;
  url = '';
  readonly #server = createServer((req, res) => void this.#answer(req, res));

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  toldAt(part: string): Told[] {
    return this.told.filter((call) => call.path.includes(part));
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of req) text += String(chunk);
    const path = req.url ?? '';
    const send = (status: number, body: unknown): void =>
      void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (path === '/oidc/token') return send(200, { access_token: 'a.b.c', expires_in: 600 });
    if ([...this.away].some((name) => path.startsWith(`/api/${name}/`)))
      return send(503, { code: 'unavailable' });
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, any>);
    if (req.method === 'POST') this.told.push({ path, body });
    if (path.includes('/internal/people?'))
      return send(200, { items: [{ id: 'ops-1', name: '值班', email: 'ops@example.org', active: true }] });
    if (path.endsWith('/internal/versions')) return send(200, this.versions);
    if (path.includes('/internal/policies/'))
      return send(200, { ...shippedPolicy, version: this.versions.policyVersion });
    if (path.includes('/internal/calendars/')) return send(200, officialCalendar);
    if (path.endsWith('/internal/events')) {
      const events = body.events.map((e: object, i: number) => ({
        ...e,
        seq: i + 1,
        at: body.message.at,
        messageId: body.message.id,
      }));
      return send(200, { outcome: 'inserted', events });
    }
    if (path.includes('/signals/'))
      return send(this.signalStatus, this.signalStatus === 202 ? {} : { code: 'refused' });
    if (path.endsWith('/customer-view'))
      return this.customerView ? send(200, this.customerView) : send(404, { code: 'not_found' });
    if (path.endsWith('/internal/messages'))
      return send(200, { messageId: 'm', outcome: this.deliveryOutcome, medium: 'sms' });
    if (/^\/api\/casework\/v1\/complaints\/[^/]+$/.test(path))
      return send(200, { departments: this.department === undefined ? [] : [this.department] });
    return send(200, {});
  }
}

/** What the engine was asked to start; while `away` every call fails as it does without a server. */
export class FakeEngine implements TemporalClient {
  readonly starts: { type: string; options: Record<string, any> }[] = [];
  away = false;
  inFlight = 0;
  mostInFlight = 0;
  /** Workflow ids are taken for ever, as REJECT_DUPLICATE has it. */
  readonly #ids = new Set<string>();

  async call<T>(fn: (client: any) => Promise<T>): Promise<T> {
    if (this.away) throw new EngineError('unavailable', 'no engine');
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await fn({ workflow: { start: (type: string, options: any) => this.#start(type, options) } });
    } finally {
      this.inFlight--;
    }
  }

  async #start(type: string, options: Record<string, any>): Promise<void> {
    if (this.#ids.has(options.workflowId)) throw new EngineError('alreadyStarted', 'taken');
    this.#ids.add(options.workflowId);
    this.starts.push({ type, options });
  }

  check = async (): Promise<string | undefined> => (this.away ? 'away' : undefined);
  close = async (): Promise<void> => undefined;
}

/** The real service on a real database. `settings` are environment variables. */
export async function intakeUnderTest(
  settings: Record<string, string> = {},
  { engine = new FakeEngine() as TemporalClient } = {},
) {
  const database = await createTestDatabase();
  const neighbours = new Neighbours();
  await neighbours.listen();
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-intake-'));
  const config = intakeEnvironment.parse({
    PORT: '0',
    ORIGIN: 'http://redress.test',
    OIDC_ISSUER: 'http://redress.test/oidc',
    OIDC_URL: `${neighbours.url}/oidc`,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.urlOf('intake'),
    SERVICE_CLIENT_ID: 'service-intake',
    SERVICE_CLIENT_SECRET: 'secret',
    CASEWORK_URL: neighbours.url,
    NOTIFICATION_URL: neighbours.url,
    ORGANIZATION_URL: neighbours.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    DATA_DIR: dataDir,
    PUBLIC_COMPLAINTS_PER_MINUTE: '1000',
    TRACKING_CALLS_PER_MINUTE: '1000',
    TRACKING_CALLS_PER_ADDRESS: '10000',
    ...settings,
  });
  const logLines: string[] = [];
  const logger = createLogger({
    service: 'intake',
    level: 'info',
    destination: { write: (line: string) => void logLines.push(line) },
  });
  const start = () => startIntake(config, logger, { authenticate, engine, rulesRefreshMs: 50 });
  let service = await start();
  const admin = new Pool({ connectionString: database.urlOf('intake'), max: 2 });

  let keys = 0;
  const nextKey = (): string => `key-${(keys += 1)}`;
  const asked = (request: supertest.Test, as: string | undefined, key?: string): supertest.Test => {
    request.set('Accept-Language', 'en');
    if (as !== undefined) request.set('Authorization', `Bearer ${as}`);
    return key === undefined ? request : request.set('Idempotency-Key', key);
  };

  const under = {
    neighbours,
    dataDir,
    logLines,
    rows: async (sql: string, params: unknown[] = []) =>
      (await admin.query(sql, params)).rows as Record<string, any>[],
    get: (path: string, as?: string) => asked(supertest(service.app).get(path), as),
    put: (path: string, as?: string) => asked(supertest(service.app).put(path), as),
    delete: (path: string, as?: string) => asked(supertest(service.app).delete(path), as),
    post: (path: string, body: unknown, { as, key = nextKey() }: { as?: string; key?: string } = {}) =>
      asked(supertest(service.app).post(path), as, key).send(body as object),
    upload: (
      path: string,
      file: Buffer,
      {
        as,
        key = nextKey(),
        name = 'photo.png',
        type = 'image/png',
      }: { as?: string; key?: string; name?: string; type?: string } = {},
    ) =>
      asked(supertest(service.app).post(path), as, key).attach('file', file, {
        filename: name,
        contentType: type,
      }),
    /** A request without anything a client adds by itself. */
    raw: (path: string) => supertest(service.app).post(path),
    /** Accepts a complaint of the app channel. */
    accept: async (change: Record<string, unknown> = {}) => {
      const response = await under.post(complaints, aComplaint(change), {
        as: `channel-${String(change.channel ?? 'app')}`,
      });
      if (response.status !== 201) throw new Error(`not accepted: ${JSON.stringify(response.body)}`);
      return { ...(response.body as Accepted), code: String(response.body.trackingUrl).split('/t/')[1]! };
    },
    async restart() {
      await service.stop();
      service = await start();
    },
    readiness: async () => supertest(service.app).get('/readyz'),
    async stop() {
      await service.stop();
      await admin.end();
      await neighbours.close();
      await rm(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
  return under;
}
export type IntakeUnderTest = Awaited<ReturnType<typeof intakeUnderTest>>;

export const complaints = '/api/intake/v1/complaints';
export const publicComplaints = '/api/public/v1/complaints';

interface Accepted {
  id: string;
  acceptanceNumber: string;
  trackingUrl: string;
  acceptedAt: string;
  missing: string[];
  promise: { dueAt: string; workingDays: string[]; calendarVersion: number; provisional: boolean };
}

/** The least a complaint of the app channel needs. */
export const aComplaint = (change: Record<string, unknown> = {}) => ({
  channel: 'app',
  complainant: { name: '林小满', contact: { phone: '13800138000' } },
  description: '洗衣机漏水，客服三天没有回电。',
  ...change,
});

/** The same for the public form, which names no channel. */
export const aPublicComplaint = (change: Record<string, unknown> = {}) => {
  const { channel: _, ...rest } = aComplaint(change);
  return rest;
};

/** Resolves as soon as `holds`; the jest time limit ends a wait for ever. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
