import { z } from 'zod';
import { clientEnvironment, databaseEnvironment, serviceEnvironment } from '../shared/config/config';

/** The environment of the casework process. */
export const caseworkEnvironment = serviceEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(8082),
  ...databaseEnvironment.shape,
  ...clientEnvironment.shape,
  ORGANIZATION_URL: z.url(),
  INTAKE_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  /** For the link from a case to its workflow's page. */
  TEMPORAL_UI_URL: z.url(),
  /** `on`: complaints accepted in rehearsal can be moved through time. */
  REHEARSAL: z.enum(['on', 'off']).default('off'),
});
export type CaseworkConfig = z.infer<typeof caseworkEnvironment>;
