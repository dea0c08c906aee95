import { loadConfig } from '../shared/config/config';
import { runService } from '../shared/http/app';
import { createWorkerApp } from './app';
import { useUtc, workerEnvironment } from './config';

useUtc();
const config = loadConfig(workerEnvironment);

void runService({
  name: 'worker',
  config,
  start: async ({ logger }) => createWorkerApp(config, logger),
});
