import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type multer from 'multer';
import type { UploadedFile, UploadRule } from './endpoint';
import { payloadTooLarge, unsupportedMediaType } from './problem-answer';
import { validationFailed } from './validation';
import { requireCleanText } from './strict-json';

export interface Upload {
  file: UploadedFile;
  /** The text fields beside the file. */
  fields: Record<string, unknown>;
}

/** Writes the one file of a multipart request to disk, hashing on the way; throws a `Problem` or a multer error. */
export async function readUpload(req: Request, res: Response, rule: UploadRule): Promise<Upload> {
  if (!/^multipart\/form-data\s*;/i.test(req.headers['content-type'] ?? '')) {
    throw unsupportedMediaType('multipart/form-data');
  }
  const reader = await readerOf(rule);
  await new Promise<void>((resolve, reject) => {
    void reader(req, res, (error?: unknown) => (error ? reject(uploadFault(error)) : resolve()));
  });
  const fields = { ...(req.body as Record<string, unknown> | undefined) };
  const file = req.file as (Express.Multer.File & { sha256: string }) | undefined;
  if (!file) throw validationFailed([{ path: rule.field, message: 'multipart file' }]);
  const uploaded = {
    path: file.path,
    originalName: file.originalname,
    mediaType: file.mimetype,
    size: file.size,
    sha256: file.sha256,
  };
  try {
    [file.originalname, file.mimetype, ...Object.entries(fields).flat().map(String)].forEach(
      requireCleanText,
    );
  } catch (error) {
    await discard(uploaded);
    throw error;
  }
  return { file: uploaded, fields };
}

/** The disk's faults stay what they are; every other one is in what was sent. */
function uploadFault(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'LIMIT_FILE_SIZE') return payloadTooLarge();
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return error;
  return validationFailed([{ path: '', message: message ?? 'multipart' }]);
}

/** Removes the file unless the handler has moved it away. */
export const discard = (file: UploadedFile): Promise<void> => rm(file.path, { force: true });

const readers = new WeakMap<UploadRule, Promise<RequestHandler>>();

function readerOf(rule: UploadRule): Promise<RequestHandler> {
  let reader = readers.get(rule);
  if (!reader) {
    reader = createReader(rule);
    readers.set(rule, reader);
  }
  return reader;
}

async function createReader(rule: UploadRule): Promise<RequestHandler> {
  // Loaded by the few processes that take files, at their first one.
  const { default: createMulter } = await import('multer');
  return createMulter({
    storage: hashingStorage(rule.directory ?? tmpdir()),
    limits: { fileSize: rule.maxBytes, files: 1, fields: 20, fieldSize: 10_000, parts: 25 },
    defParamCharset: 'utf8',
  } as multer.Options).single(rule.field);
}

/** multer's disk storage reads a file a second time to hash it; this one hashes while writing. */
function hashingStorage(directory: string): multer.StorageEngine {
  return {
    _handleFile(_req, file, done) {
      const path = join(directory, `upload-${randomUUID()}`);
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          hash.update(chunk);
          size += chunk.length;
          next(null, chunk);
        },
      });
      mkdir(directory, { recursive: true })
        .then(() => pipeline(file.stream, measure, createWriteStream(path)))
        .then(
          () => done(null, { path, size, sha256: hash.digest('hex') } as Partial<Express.Multer.File>),
          (error: unknown) => void rm(path, { force: true }).finally(() => done(error)),
        );
    },
    _removeFile(_req, file, done) {
      rm(file.path, { force: true }).then(() => done(null), done);
    },
  };
}
