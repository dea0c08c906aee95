import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EvidenceStore } from './evidence-store';

/**
 * The kept bytes, once all of them were seen to have their hash (S-26): nothing of a changed file leaves the store.
 * They pass through a file of their own, so that what was checked is what is sent. `undefined`: no longer what was
 * taken in, or gone.
 */
export async function readVerified(store: EvidenceStore, sha256: string): Promise<Readable | undefined> {
  await mkdir(store.uploads, { recursive: true });
  const copy = join(store.uploads, `reading-${randomUUID()}`);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(await store.read(sha256), hashing, createWriteStream(copy));
    if (hash.digest('hex') === sha256) {
      const checked = createReadStream(copy);
      checked.once('close', () => void rm(copy, { force: true }));
      return checked;
    }
  } catch (error) {
    await rm(copy, { force: true });
    if (isGone(error)) return undefined;
    throw error;
  }
  await rm(copy, { force: true });
  return undefined;
}

/** As a folder says it, and as S3 does. */
const isGone = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ENOENT' || (error as { name?: string }).name === 'NoSuchKey';
