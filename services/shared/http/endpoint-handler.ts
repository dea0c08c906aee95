import { isDeepStrictEqual } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Caller } from '../access/caller';
import { allows, readsToken } from '../access/permission';
import type { Authenticate } from '../access/token-verifier';
import { bodyHashOf } from './canonical-json';
import type { AnswerSchema, Endpoint, UploadedFile } from './endpoint';
import type { Language } from './language';
import { Problem } from './problem';
import { queryOf, requireCleanParameter } from './query-string';
import { rateLimiter } from './rate-limit';
import { readJsonBody } from './request-body';
import { discard, readUpload } from './upload';
import { validated } from './validation';

type HandlerAnswer = Awaited<ReturnType<Endpoint['handler']>>;

interface Handling {
  authenticate: Authenticate;
  checkAnswers: boolean;
}

/** From declaration to Express handler, in this order: rate, token, permission, key, body, validation, handler. */
export function endpointHandler(e: Endpoint, { authenticate, checkAnswers }: Handling): RequestHandler {
  const limitRate = e.ratePerMinute === undefined ? undefined : rateLimiter(e.ratePerMinute);

  return async (req, res) => {
    await limitRate?.(req, res);
    const caller = await authorizedCaller(e, req, authenticate);
    res.locals.caller = caller;
    const language = res.locals.language as Language;
    const idempotencyKey = e.idempotent ? requiredKey(req) : undefined;
    const ifMatch = ifMatchOf(req);
    const lastEventId = req.headers['last-event-id'];
    const params = validParams(e, req, language);
    const query = validQuery(e, req, language);
    const { sent, file } = await readRequest(e, req, res);
    let answer: HandlerAnswer;
    try {
      answer = await e.handler({
        params,
        query,
        body: e.request?.body ? validated(e.request.body, sent, language) : undefined,
        caller,
        requestId: res.locals.requestId as string,
        idempotencyKey,
        bodyHash: bodyHashOf(file ? { fields: sent, sha256: file.sha256, name: file.originalName } : sent),
        operation: `${req.method} ${req.path}`,
        ...(ifMatch !== undefined && { ifMatch }),
        ...(typeof lastEventId === 'string' && { lastEventId }),
        language,
        file,
        ip: req.ip ?? '',
        // Few handlers ask for it, and making one is not free.
        get signal() {
          return goneSignal(res);
        },
      } as never);
    } finally {
      if (file) await discard(file);
    }
    await send(e, answer, res, checkAnswers);
  };
}

async function authorizedCaller(e: Endpoint, req: Request, authenticate: Authenticate): Promise<Caller> {
  const { authorization } = req.headers;
  const anonymous = !readsToken(e.permission) || (e.permission.public && authorization === undefined);
  const caller: Caller = anonymous ? { kind: 'public' } : await authenticate(authorization);
  if (allows(e.permission, caller)) return caller;
  throw new Problem(
    'forbidden',
    { zh: `需要权限 ${e.permission.name}。`, en: `The permission ${e.permission.name} is needed.` },
    {},
    { 'WWW-Authenticate': 'Bearer realm="redress", error="insufficient_scope"' },
  );
}

function requiredKey(req: Request): string {
  const key = req.headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x20-\x7e]{1,200}$/.test(key)) return key;
  throw new Problem('idempotency_key_required', {
    zh: '请求头 Idempotency-Key 必须有 1 到 200 个可打印的 ASCII 字符。',
    en: 'The header Idempotency-Key must have 1 to 200 printable ASCII characters.',
  });
}

function ifMatchOf(req: Request): string | undefined {
  const header = req.headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const seq = /^\s*"(\d{1,15})"\s*$/.exec(header)?.[1];
  if (seq) return seq;
  throw new Problem('validation_failed', {
    zh: 'If-Match 必须写作 "<seq>"。',
    en: 'If-Match must be written "<seq>".',
  });
}

function validParams(e: Endpoint, req: Request, language: Language): unknown {
  Object.values(req.params).flat().forEach(requireCleanParameter);
  return e.request?.params ? validated(e.request.params, { ...req.params }, language) : {};
}

/** Unknown names are refused where a query is declared; elsewhere a query means nothing. */
function validQuery(e: Endpoint, req: Request, language: Language): unknown {
  const query = queryOf(req.url);
  return e.request?.query ? validated(e.request.query, query, language) : {};
}

async function readRequest(
  e: Endpoint,
  req: Request,
  res: Response,
): Promise<{ sent: unknown; file?: UploadedFile }> {
  if (e.request?.upload) {
    const { file, fields } = await readUpload(req, res, e.request.upload);
    return { sent: fields, file };
  }
  return { sent: e.request?.body ? await readJsonBody(req, res, e.maxBodyBytes) : undefined };
}

function goneSignal(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function send(e: Endpoint, answer: HandlerAnswer, res: Response, check: boolean): Promise<void> {
  const schema = e.response[answer.status];
  if (!schema) throw new Error(`${e.method} ${e.path} answered ${answer.status}, which it does not declare`);
  if (answer.headers) res.set(answer.headers);
  res.status(answer.status);
  if ('contentType' in schema) {
    res.type(schema.contentType);
    const body = answer.body as string | Buffer | Readable;
    if (body instanceof Readable) await pipeline(body, res);
    else res.end(body);
    return;
  }
  const json = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  if (check) requireTruth(e, schema, json);
  if (json === undefined) res.end();
  else res.setHeader('Content-Type', 'application/json; charset=utf-8').end(json);
}

/** The document promises exactly this: no undeclared field, no wrong type. */
function requireTruth(
  e: Endpoint,
  schema: Exclude<AnswerSchema, { contentType: string }>,
  json: string | undefined,
): void {
  const wire: unknown = json === undefined ? undefined : JSON.parse(json);
  const parsed = schema.safeParse(wire);
  const where = `${e.method} ${e.path}: the answer is not as declared`;
  if (!parsed.success) throw new Error(`${where}: ${parsed.error.message}`);
  if (!isDeepStrictEqual(parsed.data, wire))
    throw new Error(`${where}: undeclared fields in ${json?.slice(0, 500)}`);
}
