import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import supertest from 'supertest';
import { createOrganizationService } from '../../services/organization/app';
import type { Caller } from '../../services/shared/access/caller';
import { Problem } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';
import type { Role } from '../../workflows/contracts/message';
import { createTestDatabase } from '../support/postgres';

/** The tokens of these tests name the caller: `administrator`, `channel-app`, `service-intake`. */
const authenticate = async (authorization: string | undefined): Promise<Caller> => {
  const name = authorization?.replace('Bearer ', '');
  if (!name) throw new Problem('unauthenticated', 'no token');
  if (name.startsWith('service-')) return { kind: 'service', id: name };
  if (name.startsWith('channel-')) return { kind: 'channel', channel: name.slice(8) };
  return { kind: 'person', id: name, roles: [name as Role], level: 3 };
};

/** What casework was told, behind a real HTTP server that can be made to fail. */
interface Casework {
  told: { path: string; key: string | undefined; body: unknown }[];
  failing: boolean;
}

/** The real service on a real database, with a casework and a token endpoint to talk to. */
export async function organizationUnderTest() {
  const database = await createTestDatabase();
  const casework: Casework = { told: [], failing: false };
  const neighbour = await listening(neighbourServer(casework));
  const { port } = neighbour.address() as AddressInfo;
  const config = {
    HOST: '127.0.0.1',
    PORT: 0,
    ORIGIN: 'http://redress.test',
    OIDC_ISSUER: 'http://redress.test/oidc',
    OIDC_URL: `http://127.0.0.1:${port}/oidc`,
    LOG_LEVEL: 'silent' as const,
    LANGUAGE_DEFAULT: 'zh-CN' as const,
    DATABASE_URL: database.urlOf('organization'),
    SERVICE_CLIENT_ID: 'service-organization',
    SERVICE_CLIENT_SECRET: 'secret',
    CASEWORK_URL: `http://127.0.0.1:${port}`,
  };
  const logger = createLogger({ service: 'organization', level: 'silent' });
  const start = () => createOrganizationService({ config, logger, authenticate });
  let service = await start();

  let keys = 0;
  return {
    casework,
    databaseUrl: database.urlOf('organization'),
    get: (path: string, as = 'agent') =>
      supertest(service.app).get(path).set('Authorization', `Bearer ${as}`),
    anonymousGet: (path: string) => supertest(service.app).get(path),
    post: (path: string, body: object, { as = 'administrator', key = `key-${(keys += 1)}` } = {}) =>
      supertest(service.app)
        .post(path)
        .set('Authorization', `Bearer ${as}`)
        .set('Idempotency-Key', key)
        .set('Accept-Language', 'en')
        .send(body),
    rows: async (sql: string) => {
      const pool = new Pool({ connectionString: database.urlOf('organization'), max: 1 });
      try {
        return (await pool.query(sql)).rows as Record<string, any>[];
      } finally {
        await pool.end();
      }
    },
    async restart() {
      await service.stop();
      service = await start();
    },
    async stop() {
      await service.stop();
      await new Promise((resolve) => neighbour.close(resolve));
      await database.drop();
    },
  };
}
export type OrganizationUnderTest = Awaited<ReturnType<typeof organizationUnderTest>>;

function neighbourServer(casework: Casework): Server {
  return createServer(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    res.setHeader('content-type', 'application/json');
    if (req.url === '/oidc/token') return res.end(JSON.stringify({ access_token: 'token', expires_in: 600 }));
    if (casework.failing) return res.writeHead(503).end('{}');
    casework.told.push({
      path: req.url ?? '',
      key: req.headers['idempotency-key'] as string | undefined,
      body: JSON.parse(text),
    });
    return res.end('{}');
  });
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Resolves as soon as `holds`; the jest time limit ends a wait for ever. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
