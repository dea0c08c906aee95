import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { z } from 'zod';
import { namespaces } from '../../workflows/contracts/task-queues';
import { startAccountability } from '../../services/accountability/app';
import { accountabilityEnvironment } from '../../services/accountability/config';
import { createCaseworkApp } from '../../services/casework/app';
import { opinionOpenings } from '../../services/casework/public-opinion/opening-relay';
import { caseworkEnvironment } from '../../services/casework/config';
import { createCaseEngine } from '../../services/shared/cases/case-engine';
import { createOrganization } from '../../services/shared/people/organization-client';
import { createNotificationApp } from '../../services/notification/app';
import { notificationEnvironment } from '../../services/notification/config';
import {
  clientEnvironment,
  databaseEnvironment,
  serviceEnvironment,
} from '../../services/shared/config/config';
import { createDatabase, migrate } from '../../services/shared/database/database';
import { createServiceClient, createTokenSource } from '../../services/shared/http/service-client';
import { createLogger } from '../../services/shared/logging/logger';
import { createTemporalClient } from '../../services/shared/temporal/connection';
import { startIntake } from '../../services/intake/app';
import { intakeEnvironment } from '../../services/intake/config';
import { createOrganizationService } from '../../services/organization/app';
import type { TestDatabase } from '../support/postgres';

export interface RunningApp {
  app: Express;
  stop: () => Promise<void>;
}

const logger = createLogger({ service: 'contract', level: 'silent' });
/** Nobody listens there: documents need no neighbour. */
const nowhere = 'http://127.0.0.1:1';

const environmentOf = (
  test: TestDatabase,
  service: 'intake' | 'casework' | 'notification' | 'accountability' | 'organization',
) => ({
  PORT: '0',
  DATABASE_URL: test.urlOf(service),
  OIDC_URL: `${nowhere}/oidc`,
  SERVICE_CLIENT_ID: `service-${service}`,
  SERVICE_CLIENT_SECRET: 'secret',
  INTAKE_URL: nowhere,
  CASEWORK_URL: nowhere,
  NOTIFICATION_URL: nowhere,
  ACCOUNTABILITY_URL: nowhere,
  ORGANIZATION_URL: nowhere,
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  TEMPORAL_UI_URL: nowhere,
  SMTP_URL: 'smtp://127.0.0.1:1',
  SMS_URL: nowhere,
  DATA_DIR: join(tmpdir(), 'redress-contract'),
});

const organizationEnvironment = serviceEnvironment.extend({
  ...databaseEnvironment.shape,
  ...clientEnvironment.shape,
  CASEWORK_URL: z.url(),
});

/** How each service with endpoints is built, as its `main.ts` does it. */
export const serviceApps = {
  intake: (test) => startIntake(intakeEnvironment.parse(environmentOf(test, 'intake')), logger),
  casework: async (test) => {
    const config = caseworkEnvironment.parse(environmentOf(test, 'casework'));
    await migrate(config.DATABASE_URL, 'services/casework/migrations');
    const database = createDatabase({ url: config.DATABASE_URL, name: 'casework', logger });
    const temporal = createTemporalClient({
      address: config.TEMPORAL_ADDRESS,
      namespace: namespaces.redress,
    });
    const tokens = createTokenSource({
      url: config.OIDC_URL,
      clientId: 'service-casework',
      clientSecret: 'secret',
    });
    const organization = createServiceClient({ baseUrl: nowhere, tokens });
    const { app, stop } = createCaseworkApp({
      config,
      database,
      organization: createOrganization(organization),
      engine: createCaseEngine(temporal),
      opinions: opinionOpenings(temporal, organization),
      logger,
      readiness: async () => [],
    });
    const stopAll = async (): Promise<void> => {
      await stop();
      await Promise.all([database.close(), temporal.close()]);
    };
    return { app, stop: stopAll };
  },
  notification: async (test) => {
    const config = notificationEnvironment.parse(environmentOf(test, 'notification'));
    await migrate(config.DATABASE_URL, 'services/notification/migrations');
    return createNotificationApp(config, logger);
  },
  accountability: (test) =>
    startAccountability(accountabilityEnvironment.parse(environmentOf(test, 'accountability')), logger),
  organization: (test) =>
    createOrganizationService({
      config: organizationEnvironment.parse(environmentOf(test, 'organization')),
      logger,
    }),
} satisfies Record<string, (test: TestDatabase) => Promise<RunningApp>>;
