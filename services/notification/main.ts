import { loadConfig } from '../shared/config/config';
import { migrate } from '../shared/database/database';
import { runService } from '../shared/http/app';
import { createNotificationApp } from './app';
import { notificationEnvironment } from './config';

const config = loadConfig(notificationEnvironment);

void runService({
  name: 'notification',
  config,
  start: async ({ logger }) => {
    await migrate(config.DATABASE_URL, 'services/notification/migrations', { logger });
    return createNotificationApp(config, logger);
  },
});
