import type { z as zod } from 'zod';
import { errorCodes } from '../../../workflows/contracts/error-codes';
import { readsToken } from '../access/permission';
import type { AnswerSchema, Endpoint } from './endpoint';

/**
 * The OpenAPI 3.1 document of a service. Loads its library when asked, because most processes never show theirs.
 */
export async function openApiDocument(options: {
  name: string;
  title: string;
  endpoints: readonly Endpoint[];
}) {
  const { createDocument } = await import('zod-openapi');
  const { z } = await import('zod');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const e of options.endpoints) (paths[e.path] ??= {})[e.method] = operation(e, z);
  return createDocument({
    openapi: '3.1.0',
    info: { title: options.title, version: '1' },
    servers: [{ url: '/' }],
    tags: [{ name: options.name }],
    paths: paths as never,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: { Problem: problemResponse } as never,
      schemas: { Problem: problemSchema } as never,
    },
  });
}

function operation(e: Endpoint, z: typeof zod) {
  const { params, query, body, upload } = e.request ?? {};
  const header = {
    ...(e.idempotent && {
      'Idempotency-Key': z
        .string()
        .min(1)
        .max(200)
        .regex(/^[\x20-\x7e]+$/),
    }),
  };
  return {
    operationId: `${e.method}${e.path.replace(/^\/api/, '').replace(/[^A-Za-z0-9]+(.)?/g, (_, c?: string) => c?.toUpperCase() ?? '')}`,
    summary: e.summary,
    ...(e.description && { description: e.description }),
    'x-permission': e.permission.name,
    security: !readsToken(e.permission) ? [] : e.permission.public ? [{}, { token: [] }] : [{ token: [] }],
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(Object.keys(header).length > 0 && { header: z.object(header) }),
    },
    ...(upload
      ? {
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema: uploadSchema(upload.field, body, z) } },
          },
        }
      : body && {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: { 'application/json': { schema: body } },
          },
        }),
    responses: {
      ...Object.fromEntries(
        Object.entries(e.response).map(([status, schema]) => [status, answer(status, schema, z)]),
      ),
      ...Object.fromEntries(
        problemStatuses(e).map((status) => [status, { $ref: '#/components/responses/Problem' }]),
      ),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function answer(status: string, schema: AnswerSchema, z: typeof zod) {
  if ('contentType' in schema) {
    return {
      description: `Status ${status}`,
      content: { [schema.contentType]: { schema: { type: 'string', format: 'binary' } } },
    };
  }
  if (schema instanceof z.ZodUndefined) return { description: `Status ${status}, without a body` };
  return { description: `Status ${status}`, content: { 'application/json': { schema } } };
}

function uploadSchema(field: string, body: zod.ZodType | undefined, z: typeof zod) {
  const file = z.string().meta({ override: { type: 'string', format: 'binary' } });
  return body instanceof z.ZodObject ? body.extend({ [field]: file }) : z.object({ [field]: file });
}

/** The problems that the declaration itself can cause. */
function problemStatuses(e: Endpoint): number[] {
  const { params, query, body, upload } = e.request ?? {};
  const statuses = new Set<number>();
  if (params || query || body || upload || e.idempotent) statuses.add(400);
  if (readsToken(e.permission)) [401, 403].forEach((s) => statuses.add(s));
  if (params) statuses.add(404);
  if (body || upload) [413, 415].forEach((s) => statuses.add(s));
  if (e.idempotent) statuses.add(422);
  for (const status of Object.keys(e.response)) statuses.delete(Number(status));
  return [...statuses].toSorted((a, b) => a - b);
}

const problemResponse = {
  description: 'A problem, as RFC 9457 describes it',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorCodes) },
    detail: { type: 'string', description: "In the caller's language (Accept-Language: zh-CN, zh-TW, en)" },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    rule: { type: 'string', description: 'The rule that refused, e.g. S-16' },
    reason: { type: 'string' },
    params: { type: 'object' },
    allowed: { type: 'array', items: { type: 'string' }, description: 'Commands that would be allowed' },
    events: { type: 'array', items: { type: 'object' } },
  },
};
