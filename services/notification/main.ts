import { loadConfig } from '../shared/config/config';
import { migrate } from '../shared/database/database';
import { runService } from '../shared/http/app';
import { createNotificationApp } from './app';
import { shipTemplates } from './text-templates/text-template-repository';
import { notificationEnvironment } from './config';

const config = loadConfig(notificationEnvironment);

void runService({
  name: 'notification',
  config,
  start: async ({ logger }) => {
    await migrate(config.DATABASE_URL, 'services/notification/migrations', { logger });
    const notification = await createNotificationApp(config, logger);
    await shipTemplates(notification.database);
    return notification;
  },
});
