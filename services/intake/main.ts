import { loadConfig } from '../shared/config/config';
import { runService } from '../shared/http/app';
import { startIntake } from './app';
import { intakeEnvironment } from './config';

const config = loadConfig(intakeEnvironment);
void runService({ name: 'intake', config, start: ({ logger }) => startIntake(config, logger) });
