import type { IntakeConfig } from '../config';
import { createLocalEvidenceStore, type EvidenceStore } from './evidence-store';
import { createS3EvidenceStore } from './s3-evidence-store';

/** The bucket when one is configured, else the folder. Throws at start for a bucket without its keys. */
export function evidenceStoreOf(config: IntakeConfig): EvidenceStore {
  const { DATA_DIR, EVIDENCE_S3_BUCKET: bucket } = config;
  if (bucket === undefined) return createLocalEvidenceStore(DATA_DIR);
  const { EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId, EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!accessKeyId || !secretAccessKey)
    throw new Error('EVIDENCE_S3_BUCKET needs EVIDENCE_S3_ACCESS_KEY_ID and EVIDENCE_S3_SECRET_ACCESS_KEY');
  return createS3EvidenceStore(DATA_DIR, {
    bucket,
    region: config.EVIDENCE_S3_REGION,
    endpoint: config.EVIDENCE_S3_ENDPOINT,
    accessKeyId,
    secretAccessKey,
  });
}
