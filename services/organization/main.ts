import { runService } from '../shared/http/run-service';
import { createOrganizationService } from './app';
import { loadOrganizationConfig } from './config';

const config = loadOrganizationConfig();
void runService({
  name: 'organization',
  config,
  start: ({ logger }) => createOrganizationService({ config, logger }),
});
