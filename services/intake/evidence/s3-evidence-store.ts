import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type EvidenceStore, placeOf, uploadsIn } from './evidence-store';

export interface S3Place {
  bucket: string;
  region: string;
  /** Of a server other than AWS, e.g. `http://127.0.0.1:7070`. */
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Keeps evidence in a bucket of an S3-compatible server, which is there already. The server checks the hash of what
 * arrives. @param directory DATA_DIR of the service, where uploads wait
 */
export function createS3EvidenceStore(directory: string, place: S3Place): EvidenceStore {
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = place;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // Our own hash goes along; servers older than the newer checksums take it too.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string) => ({ Bucket: bucket, Key: placeOf(sha256) });

  async function isThere(sha256: string): Promise<boolean> {
    try {
      await client.send(new HeadObjectCommand(at(sha256)));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  return {
    uploads: uploadsIn(directory),
    async keep(path, sha256) {
      if (await isThere(sha256)) return;
      const { size } = await stat(path);
      await client.send(
        new PutObjectCommand({
          ...at(sha256),
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        }),
      );
    },
    read: async (sha256) => (await client.send(new GetObjectCommand(at(sha256)))).Body as Readable,
    close: () => client.destroy(),
  };
}
