import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildS3Server } from '../../infra/s3/build.mjs';

const credentials = { accessKeyId: 'evidence', secretAccessKey: 'only-for-tests' };
const region = 'us-east-1';

/**
 * A real S3 server with one empty bucket over a folder of its own, where `fileOf(key)` is the object on disk.
 * The program is built once and cached (infra/s3/build.mjs).
 */
export async function createS3Server(bucket: string) {
  const program = await buildS3Server(path.resolve(__dirname, '../..'));
  const folder = await mkdtemp(path.join(tmpdir(), 'redress-s3-'));
  const sidecar = await mkdtemp(path.join(tmpdir(), 'redress-s3-meta-'));
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const { accessKeyId, secretAccessKey } = credentials;
  const server = spawn(
    program,
    [
      ...['--quiet', '--port', endpoint.slice('http://'.length), '--region', region],
      ...['--access', accessKeyId, '--secret', secretAccessKey],
      ...['posix', '--sidecar', sidecar, folder],
    ],
    { stdio: 'ignore' },
  );
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 30 });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
  return {
    /** What intake is configured with. */
    settings: {
      EVIDENCE_S3_BUCKET: bucket,
      EVIDENCE_S3_ENDPOINT: endpoint,
      EVIDENCE_S3_REGION: region,
      EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId,
      EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey,
    },
    fileOf: (key: string): string => path.join(folder, bucket, key),
    async stop(): Promise<void> {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      await Promise.all([folder, sidecar].map((one) => rm(one, { recursive: true, force: true })));
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
