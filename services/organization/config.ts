import { z } from 'zod';
import {
  clientEnvironment,
  databaseEnvironment,
  loadConfig,
  serviceEnvironment,
} from '../shared/config/config';

const environment = serviceEnvironment
  .extend(databaseEnvironment.shape)
  .extend(clientEnvironment.shape)
  .extend({ CASEWORK_URL: z.url() });
export type OrganizationConfig = z.infer<typeof environment>;

export const loadOrganizationConfig = (): OrganizationConfig => loadConfig(environment);
