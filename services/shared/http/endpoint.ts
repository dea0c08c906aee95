import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Caller, Permission } from '../access/permission';
import type { Language } from './language';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** An answer that is not JSON: the handler's body is a string, a Buffer or a stream. */
export interface ContentType {
  readonly contentType: string;
}
/** Declares an answer that is not JSON: `response: { 200: content('application/pdf') }`. */
export const content = (contentType: string): ContentType => ({ contentType });

/** The schema of one answer; `z.undefined()` for an answer without body. */
export type AnswerSchema = z.ZodType | ContentType;

/** A file that came with the request, already on disk; it is deleted after the handler unless moved away. */
export interface UploadedFile {
  path: string;
  originalName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}

export interface UploadRule {
  field: string;
  maxBytes: number;
  /** Where the file is written; give a folder on the disk it stays on, so that it can be renamed. Default: temp. */
  directory?: string;
}

type Shape = z.ZodObject | undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface Context<P extends Shape, Q extends Shape, B extends z.ZodType | undefined, U> {
  params: P extends z.ZodType ? z.output<P> : Record<string, never>;
  query: Q extends z.ZodType ? z.output<Q> : Record<string, never>;
  body: Parsed<B>;
  caller: Caller;
  requestId: string;
  /** Set on every endpoint declared `idempotent`. */
  idempotencyKey: string | undefined;
  /** sha256 hex of the canonical JSON of the body as it was sent (of fields and file hash for uploads). */
  bodyHash: string;
  /** `POST /api/…/complaints/123/…`: the concrete operation, for the scope of an idempotency key. */
  operation: string;
  /** The number in `If-Match: "<seq>"`, as text. */
  ifMatch?: string;
  /** Of a client that reconnects to a stream of server-sent events. */
  lastEventId?: string;
  language: Language;
  file: U extends UploadRule ? UploadedFile : undefined;
  ip: string;
  /** Aborted when the client went away before the answer. */
  signal: AbortSignal;
}

type AnswerBody<S> = S extends z.ZodType ? z.input<S> : string | Buffer | Readable;

/** What a handler may return: one of the declared statuses with the body of that status. */
export type Answer<R> = {
  [S in keyof R & number]: undefined extends AnswerBody<R[S]>
    ? { status: S; body?: AnswerBody<R[S]>; headers?: Record<string, string> }
    : { status: S; body: AnswerBody<R[S]>; headers?: Record<string, string> };
}[keyof R & number];

export interface EndpointDeclaration<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  U extends UploadRule | undefined,
  R extends Record<number, AnswerSchema>,
  S extends number = number,
> {
  method: Method;
  /** Parameters in braces: `/api/intake/v1/complaints/{id}`. */
  path: string;
  summary: string;
  description?: string;
  permission: Permission;
  /** Requires `Idempotency-Key` (1..200 printable characters). */
  idempotent?: true;
  /** Requests per minute and address; more are answered 429. For endpoints that anybody can call. */
  ratePerMinute?: number;
  /** Bytes of a JSON body; default 256 kB. */
  maxBodyBytes?: number;
  request?: { params?: P; query?: Q; body?: B; upload?: U };
  response: R;
  /** `S` only keeps the statuses of returned literals from widening to `number`. */
  handler: (ctx: Context<P, Q, B, U>) => Promise<Answer<R> & { status: S }>;
}

/** A declaration whose types were checked and forgotten; what `createServiceApp` and `openApiDocument` take. */
export interface Endpoint extends Omit<
  EndpointDeclaration<
    Shape,
    Shape,
    z.ZodType | undefined,
    UploadRule | undefined,
    Record<number, AnswerSchema>
  >,
  'handler'
> {
  /** Names inside braces, in order. */
  paramNames: string[];
  handler: (ctx: never) => Promise<{ status: number; body?: unknown; headers?: Record<string, string> }>;
}

/**
 * One declaration: route, access check, validation, documentation and the handler's types per status code.
 * Throws at start when path and parameters disagree or nobody is allowed in.
 */
export function endpoint<
  const R extends Record<number, AnswerSchema>,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
  U extends UploadRule | undefined = undefined,
  S extends number = number,
>(declaration: EndpointDeclaration<P, Q, B, U, R, S>): Endpoint {
  const { path, permission, request } = declaration;
  if (!permission?.name) throw new Error(`${declaration.method} ${path} has no permission`);
  if (!/^\/(?:[A-Za-z0-9._-]+|\{[a-zA-Z]+\})(?:\/(?:[A-Za-z0-9._-]+|\{[a-zA-Z]+\}))*$/.test(path)) {
    throw new Error(`path ${path}: write parameters in braces`);
  }
  const paramNames = [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]!);
  const declared = Object.keys(request?.params?.shape ?? {});
  if (paramNames.toSorted().join() !== declared.toSorted().join()) {
    throw new Error(
      `${declaration.method} ${path}: params declares [${declared}], the path has [${paramNames}]`,
    );
  }
  return { ...declaration, paramNames } as unknown as Endpoint;
}
