import { z } from 'zod';
import { clientEnvironment, databaseEnvironment, serviceEnvironment } from '../shared/config/config';

const perMinute = (limit: number) => z.coerce.number().int().min(1).default(limit);

/** The environment of the intake process. */
export const intakeEnvironment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8081),
  ...databaseEnvironment.shape,
  ...clientEnvironment.shape,
  CASEWORK_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  ORGANIZATION_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  /** Evidence files, by hash. */
  DATA_DIR: z.string().min(1),
  /** `on`: new complaints may be moved through time. */
  REHEARSAL: z.enum(['on', 'off']).default('off'),
  /** Calls per minute and IP address to the public form. */
  PUBLIC_COMPLAINTS_PER_MINUTE: perMinute(60),
  /** Calls per minute with one tracking code. */
  TRACKING_CALLS_PER_MINUTE: perMinute(60),
  /** Tracking calls per minute and IP address, wrong codes included. */
  TRACKING_CALLS_PER_ADDRESS: perMinute(120),
  /** One-time codes sent per complaint in ten minutes. */
  ONE_TIME_CODES_PER_COMPLAINT: z.coerce.number().int().min(1).default(3),
  /** A bucket that is there already: evidence is kept in it instead of DATA_DIR. */
  EVIDENCE_S3_BUCKET: z.string().min(3).optional(),
  /** Of an S3-compatible server other than AWS. */
  EVIDENCE_S3_ENDPOINT: z.url().optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default('us-east-1'),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  EVIDENCE_MAX_BYTES: z.coerce.number().int().min(1).default(20_000_000),
});
export type IntakeConfig = z.infer<typeof intakeEnvironment>;
