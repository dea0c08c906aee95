import { createReadStream } from 'node:fs';
import { access, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Evidence files under their own SHA-256: the same file once, and a changed one is found out by its name. */
export interface EvidenceStore {
  /** Where uploads are written first; of a local store the same disk, so that keeping one is a rename. */
  uploads: string;
  /** Keeps an uploaded file under its hash; one that is there already stays. The file may be gone from `path` then. */
  keep(path: string, sha256: string): Promise<void>;
  /** The bytes as they are kept now; rejects, or its stream fails, when nothing is there. See `readVerified`. */
  read(sha256: string): Promise<Readable>;
  close(): void;
}

/** Two letters of the hash first, so that no folder grows too long. */
export const placeOf = (sha256: string): string => `evidence/${sha256.slice(0, 2)}/${sha256}`;

/** Uploads wait here, whatever store keeps them. @param directory DATA_DIR of the service */
export const uploadsIn = (directory: string): string => join(directory, 'uploads');

/** Keeps evidence in a folder of this machine. @param directory DATA_DIR of the service */
export function createLocalEvidenceStore(directory: string): EvidenceStore {
  const fileOf = (sha256: string): string => join(directory, placeOf(sha256));
  return {
    uploads: uploadsIn(directory),
    async keep(path, sha256) {
      const file = fileOf(sha256);
      await mkdir(dirname(file), { recursive: true });
      const isThere = await access(file).then(
        () => true,
        () => false,
      );
      if (!isThere) await rename(path, file);
    },
    read: async (sha256) => createReadStream(fileOf(sha256)),
    close: () => undefined,
  };
}
