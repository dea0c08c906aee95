import { namespaces } from '../../workflows/contracts/task-queues';
import { loadConfig } from '../shared/config/config';
import { createCaseEngine } from '../shared/cases/case-engine';
import { createDatabase, migrate } from '../shared/database/database';
import { runService } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import { createOrganization } from '../shared/people/organization-client';
import { createTemporalClient } from '../shared/temporal/connection';
import { createCaseworkApp } from './app';
import { caseworkEnvironment } from './config';
import { opinionOpenings } from './public-opinion/opening-relay';
import { createVirtualTime } from './rehearsal/virtual-time';

const config = loadConfig(caseworkEnvironment);

void runService({
  name: 'casework',
  config,
  start: async ({ logger }) => {
    await migrate(config.DATABASE_URL, 'services/casework/migrations', { logger });
    const database = createDatabase({ url: config.DATABASE_URL, name: 'casework', logger });
    const temporal = createTemporalClient({ address: config.TEMPORAL_ADDRESS, namespace: namespaces.redress });
    const tokens = createTokenSource({
      url: config.OIDC_URL,
      clientId: config.SERVICE_CLIENT_ID,
      clientSecret: config.SERVICE_CLIENT_SECRET,
    });
    const organizationClient = createServiceClient({ baseUrl: config.ORGANIZATION_URL, tokens });
    const organization = createOrganization(organizationClient);
    const readiness = async () =>
      (await Promise.all([database.check(), temporal.check()])).filter((problem) => problem !== undefined);
    const engine = createCaseEngine(temporal);
    const opinions = opinionOpenings(temporal, organizationClient);
    const intake = createServiceClient({ baseUrl: config.INTAKE_URL, tokens });
    const rehearsal = config.REHEARSAL === 'on' ? { rehearsal: { virtualTime: createVirtualTime(temporal), intake } } : {};
    const { app, stop } = createCaseworkApp({ config, database, organization, engine, opinions, logger, readiness, ...rehearsal });
    return { app, stop: () => stop().then(() => Promise.all([database.close(), temporal.close()])).then(() => undefined) };
  },
});
