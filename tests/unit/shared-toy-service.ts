import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type request from 'supertest';
import { z } from 'zod';
import type { Caller } from '../../services/shared/access/caller';
import { permission } from '../../services/shared/access/permission';
import { createServiceApp } from '../../services/shared/http/app';
import { content, endpoint, type Endpoint, type UploadedFile } from '../../services/shared/http/endpoint';
import { Problem, RefusedProblem, unavailable } from '../../services/shared/http/problem';
import { createLogger } from '../../services/shared/logging/logger';

export const anybody = permission('toy.things.use', { public: true });
const staff = permission('toy.things.write', { roles: ['agent'], services: true });
export const id = z.object({ id: z.string().regex(/^[a-z0-9-]+$/) });
/** The file of the last upload, to see whether it is gone. */
export const uploads: UploadedFile[] = [];

const endpoints: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/api/toy/v1/things',
    summary: 'Makes a thing',
    permission: anybody,
    request: {
      body: z.strictObject({ name: z.string().min(1).max(200_000), size: z.number().int().optional() }),
    },
    response: { 201: z.strictObject({ name: z.string(), hash: z.string() }) },
    handler: async ({ body, bodyHash }) => ({ status: 201, body: { name: body.name, hash: bodyHash } }),
  }),
  endpoint({
    method: 'get',
    path: '/api/toy/v1/things/{id}',
    summary: 'Shows a thing',
    permission: anybody,
    request: {
      params: id,
      query: z.strictObject({ limit: z.coerce.number<string>().int().max(100).default(20) }),
    },
    response: { 200: z.object({ id: z.string(), limit: z.number() }) },
    handler: async ({ params, query }) => ({ status: 200, body: { id: params.id, limit: query.limit } }),
  }),
  endpoint({
    method: 'get',
    path: '/api/toy/v1/things/export',
    summary: 'All things as text',
    permission: anybody,
    response: { 200: content('text/csv; charset=utf-8') },
    handler: async () => ({ status: 200, body: Readable.from(['a,b\n', '1,2\n']) }),
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/things/{id}/commands',
    summary: 'Commands a thing',
    permission: staff,
    idempotent: true,
    request: { params: id },
    response: {
      200: z.object({
        key: z.string(),
        caller: z.string(),
        ifMatch: z.string().optional(),
        operation: z.string(),
      }),
    },
    handler: async ({ idempotencyKey, caller, ifMatch, operation }) => ({
      status: 200,
      body: { key: idempotencyKey!, caller: caller.kind, operation, ...(ifMatch && { ifMatch }) },
    }),
  }),
  endpoint({
    method: 'delete',
    path: '/api/toy/v1/things/{id}',
    summary: 'Fails in the way it is told',
    permission: anybody,
    request: { params: id },
    response: { 204: z.undefined(), 200: z.object({ ok: z.boolean() }) },
    handler: async ({ params }) => {
      if (params.id === 'away') throw unavailable('PostgreSQL');
      if (params.id === 'bug') throw new Error('secret internals');
      if (params.id === 'lie') return { status: 200, body: { ok: true, undeclared: 1 } as { ok: boolean } };
      if (params.id === 'refused')
        throw new RefusedProblem({ refused: true, rule: 'S-16', reason: 'unheardOf', allowed: ['x'] });
      if (params.id === 'text') throw new Problem('conflict', { zh: '中文', en: 'English' }, { events: [] });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/files',
    summary: 'Takes a file',
    permission: anybody,
    request: { body: z.strictObject({ note: z.string() }), upload: { field: 'file', maxBytes: 1000 } },
    response: {
      201: z.object({
        sha256: z.string(),
        size: z.number(),
        name: z.string(),
        type: z.string(),
        note: z.string(),
      }),
    },
    handler: async ({ file, body }) => {
      uploads.push(file);
      const bytes = await readFile(file.path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== file.sha256) throw new Error('the hash is not that of the file');
      return {
        status: 201,
        body: { sha256, size: file.size, name: file.originalName, type: file.mediaType, note: body.note },
      };
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/toy/v1/knocks',
    summary: 'Anybody, but not often',
    permission: anybody,
    ratePerMinute: 2,
    response: { 202: z.undefined() },
    handler: async () => ({ status: 202 }),
  }),
];

const callers: Record<string, Caller> = {
  'Bearer agent': { kind: 'person', id: 'p1', roles: ['agent'], level: 1 },
  'Bearer hr': { kind: 'person', id: 'p2', roles: ['hr'], level: 3 },
  'Bearer service': { kind: 'service', id: 'service-casework' },
  'Bearer channel': { kind: 'channel', channel: 'hotline' },
};
/** What `/readyz` reports. */
export const problems: string[] = [];
export const logged: string[] = [];

/** A service of its own on everything in services/shared/http, with callers by name instead of tokens. */
export const app = createServiceApp({
  name: 'toy',
  title: 'Toy',
  endpoints,
  readiness: async () => problems,
  logger: createLogger({
    service: 'toy',
    level: 'debug',
    destination: { write: (line) => void logged.push(line) },
  }),
  config: {
    OIDC_URL: 'http://127.0.0.1:1/oidc',
    OIDC_ISSUER: 'http://localhost/oidc',
    LANGUAGE_DEFAULT: 'zh-CN',
  },
  authenticate: async (authorization) => {
    const caller = callers[authorization ?? ''];
    if (caller) return caller;
    throw new Problem('unauthenticated', 'no', {}, { 'WWW-Authenticate': 'Bearer realm="redress"' });
  },
});

export const expectProblem = (response: request.Response, status: number, code: string): void => {
  expect({ status: response.status, code: response.body.code }).toEqual({ status, code });
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.body).toMatchObject({
    type: `urn:redress:problem:${code}`,
    status,
    title: expect.any(String),
    detail: expect.any(String),
    requestId: response.headers['x-request-id'],
  });
};
