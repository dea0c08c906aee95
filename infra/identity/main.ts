import { runService } from '../../services/shared/http/run-service';
import { createIdentityApp } from './app';
import { loadIdentityConfig } from './config';

const config = loadIdentityConfig();

void runService({
  name: 'identity',
  config: { HOST: config.host, PORT: config.port, LOG_LEVEL: config.logLevel },
  start: async () => ({ app: await createIdentityApp(config), stop: () => Promise.resolve() }),
});
