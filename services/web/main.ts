import { runService } from '../shared/http/run-service';
import { createWebApp } from './app';
import { loadWebConfig } from './config';

const config = loadWebConfig();

void runService({
  name: 'web',
  config,
  start: ({ logger }) => Promise.resolve(createWebApp({ config, logger })),
});
