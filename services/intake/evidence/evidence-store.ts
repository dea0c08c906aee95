import { createReadStream } from 'node:fs';
import { access, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Evidence files under their own SHA-256: the same file once, and a changed one is found out by its name. */
export interface EvidenceStore {
  /** Where uploads are written first: the same disk, so that keeping one is a rename. */
  uploads: string;
  /** Moves an uploaded file to its place; one that is there already stays. */
  keep(path: string, sha256: string): Promise<void>;
  read(sha256: string): Readable;
}

/** @param directory DATA_DIR of the service */
export function createEvidenceStore(directory: string): EvidenceStore {
  const placeOf = (sha256: string): string => join(directory, 'evidence', sha256.slice(0, 2), sha256);
  return {
    uploads: join(directory, 'uploads'),
    async keep(path, sha256) {
      const place = placeOf(sha256);
      await mkdir(dirname(place), { recursive: true });
      const isThere = await access(place).then(
        () => true,
        () => false,
      );
      if (!isThere) await rename(path, place);
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
  };
}
