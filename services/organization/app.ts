import type { Express } from 'express';
import { createDatabase, migrate } from '../shared/database/database';
import { createServiceApp } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import type { Authenticate } from '../shared/access/token-verifier';
import type { Logger } from '../shared/logging/logger';
import { availabilityRoutes } from './availability/availability-routes';
import { createCalendarAnnouncer } from './calendar/calendar-announcer';
import { createCalendarReadModel } from './calendar/calendar-read-model';
import { calendarRoutes } from './calendar/calendar-routes';
import { categoryRoutes } from './categories/category-routes';
import { changeRoutes } from './changes/change-routes';
import type { OrganizationConfig } from './config';
import { departmentRoutes } from './departments/department-routes';
import type { Organization } from './organization';
import { createPolicyReadModel } from './policies/policy-read-model';
import { policyRoutes } from './policies/policy-routes';
import { promisesRoutes } from './promises/promises-routes';
import { rulesRoutes } from './rules/rules-routes';
import { loadSeed } from './seed/load-seed';
import { staffRoutes } from './staff/staff-routes';

/**
 * Brings the schema up to date, loads what is shipped, and builds the service.
 * @param authenticate instead of the provider's tokens, in tests of this service alone
 */
export async function createOrganizationService(options: {
  config: OrganizationConfig;
  logger: Logger;
  authenticate?: Authenticate;
}): Promise<{ app: Express; stop: () => Promise<void> }> {
  const { config, logger, authenticate } = options;
  await migrate(config.DATABASE_URL, 'services/organization/migrations', { logger });
  const database = createDatabase({ url: config.DATABASE_URL, name: 'organization', logger });
  await loadSeed(database);

  const tokens = createTokenSource({
    url: config.OIDC_URL,
    clientId: config.SERVICE_CLIENT_ID,
    clientSecret: config.SERVICE_CLIENT_SECRET,
  });
  const casework = createServiceClient({ baseUrl: config.CASEWORK_URL, tokens });
  const organization: Organization = {
    database,
    calendars: createCalendarReadModel(database),
    policies: createPolicyReadModel(database),
    relay: createCalendarAnnouncer({ database, casework, logger }),
  };

  const resources = [
    calendarRoutes,
    policyRoutes,
    rulesRoutes,
    categoryRoutes,
    availabilityRoutes,
    departmentRoutes,
    staffRoutes,
    promisesRoutes,
    changeRoutes,
  ];
  const app = createServiceApp({
    name: 'organization',
    title: 'Organization: departments, staff, policies, working calendar',
    endpoints: resources.flatMap((routes) => routes(organization)),
    readiness: async () => [await database.check()].filter((problem) => problem !== undefined),
    logger,
    config,
    ...(authenticate && { authenticate }),
  });
  return {
    app,
    stop: async () => {
      await organization.relay.stop();
      await database.close();
    },
  };
}
