import { loadConfig } from '../shared/config/config';
import { runService } from '../shared/http/app';
import { startAccountability } from './app';
import { accountabilityEnvironment } from './config';

const config = loadConfig(accountabilityEnvironment);
void runService({
  name: 'accountability',
  config,
  start: ({ logger }) => startAccountability(config, logger),
});
