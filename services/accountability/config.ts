import { z } from 'zod';
import { clientEnvironment, databaseEnvironment, serviceEnvironment } from '../shared/config/config';

/** The environment of the accountability process. */
export const accountabilityEnvironment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8084),
  ...databaseEnvironment.shape,
  ...clientEnvironment.shape,
  ORGANIZATION_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  /** For the link from a case to its workflow's page. */
  TEMPORAL_UI_URL: z.url(),
});
export type AccountabilityConfig = z.infer<typeof accountabilityEnvironment>;
