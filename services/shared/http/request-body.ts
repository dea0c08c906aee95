import express, { type Request, type RequestHandler, type Response } from 'express';
import { unsupportedMediaType } from './problem-answer';
import { Problem } from './problem';
import { parseStrictJson } from './strict-json';

export const defaultMaxBodyBytes = 256 * 1024;

/** The JSON body of a request; undefined when it has none. */
export async function readJsonBody(
  req: Request,
  res: Response,
  maxBytes = defaultMaxBodyBytes,
): Promise<unknown> {
  if (!hasBody(req)) return undefined;
  if (!isUtf8Json(req.headers['content-type'])) throw unsupportedMediaType();
  const bytes = await readBytes(req, res, maxBytes);
  if (bytes.length === 0) {
    throw new Problem('malformed_json', { zh: '请求内容为空。', en: 'The request body is empty.' });
  }
  return parseStrictJson(bytes);
}

const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

/** `application/json`, in UTF-8 if a charset is named. */
export function isUtf8Json(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') return false;
  return parameters.every((parameter) => {
    const [name = '', value = ''] = parameter.split('=').map((part) => part.trim());
    return name !== 'charset' || /^"?utf-8"?$/.test(value);
  });
}

/** One reader per limit: Express' own, which knows length, encodings and aborted requests. */
const readers = new Map<number, RequestHandler>();

function readBytes(req: Request, res: Response, maxBytes: number): Promise<Buffer> {
  const reader = readers.get(maxBytes) ?? express.raw({ type: () => true, limit: maxBytes });
  readers.set(maxBytes, reader);
  return new Promise((resolve, reject) => {
    void reader(req, res, (error?: unknown) => {
      if (error) reject(error);
      else resolve(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));
    });
  });
}
