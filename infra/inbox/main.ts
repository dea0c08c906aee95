import { runService } from '../../services/shared/http/run-service';
import { loadInboxConfig } from './config';
import { startInbox } from './inbox';

const config = loadInboxConfig();

void runService({
  name: 'inbox',
  config,
  start: () => startInbox({ host: config.HOST, smtpPort: config.SMTP_PORT, dataDir: config.DATA_DIR }),
});
