import { z } from 'zod';
import { clientEnvironment, serviceEnvironment } from '../shared/config/config';

/** The environment of the worker process. */
export const workerEnvironment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8086),
  ...clientEnvironment.shape,
  CASEWORK_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  ACCOUNTABILITY_URL: z.url(),
  ORGANIZATION_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  /** Keeps the bundled workflows between starts. */
  DATA_DIR: z.string().min(1),
});
export type WorkerConfig = z.infer<typeof workerEnvironment>;

/** Local date getters must read the same everywhere, or a history would not replay. */
export function useUtc(): void {
  process.env.TZ = 'UTC';
}
