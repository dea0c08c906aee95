import type { Express } from 'express';
import { namespaces, taskQueues, workflowTypes } from '../../workflows/contracts/task-queues';
import type { Authenticate } from '../shared/access/token-verifier';
import { auditRoutes } from '../shared/audit/audit-routes';
import { changeRoutes } from '../shared/audit/change-routes';
import { type CaseEngine, createCaseEngine } from '../shared/cases/case-engine';
import { commandRoutes } from '../shared/cases/command-routes';
import { createCaseStarter, type StartCase } from '../shared/cases/start-case';
import { createDatabase, type Database, migrate } from '../shared/database/database';
import { appendRoute } from '../shared/event-log/append-route';
import { createEventLog } from '../shared/event-log/event-log';
import { createRowKeeper } from '../shared/event-log/row-keeper';
import { createServiceApp } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import type { Logger } from '../shared/logging/logger';
import { createOrganization, type Organization } from '../shared/people/organization-client';
import { createTemporalClient } from '../shared/temporal/connection';
import type { Accountability } from './accountability';
import { accountabilityCase } from './cases/accountability-case';
import { caseAccess } from './cases/case-access';
import { accountabilityLogOptions } from './cases/case-projection';
import { caseRoutes } from './cases/case-routes';
import type { AccountabilityConfig } from './config';
import { signalRoutes } from './signals/signal-routes';
import { statementRoutes } from './signals/statement-routes';
import { createSubmissionRelay, type Versions } from './submissions/submission-relay';
import { submissionRoutes } from './submissions/submission-routes';
import { timelineRoutes } from './timeline/timeline-routes';
import { worklistRoutes } from './worklist/worklist-routes';

export interface AccountabilityParts {
  config: Pick<AccountabilityConfig, 'OIDC_URL' | 'OIDC_ISSUER' | 'LANGUAGE_DEFAULT' | 'TEMPORAL_UI_URL'>;
  database: Database;
  organization: Organization;
  /** What a new case is pinned to. */
  versions: () => Promise<Versions>;
  engine: CaseEngine;
  start: StartCase;
  logger: Logger;
  readiness: () => Promise<string[]>;
  /** Instead of the provider's tokens, in tests of the service alone. */
  authenticate?: Authenticate;
}

export interface AccountabilityService {
  app: Express;
  accountability: Accountability;
  stop: () => Promise<void>;
}

/** The accountability service: submissions, log and read model of the sealed cases, and the way people reach them. */
export function createAccountabilityApp(parts: AccountabilityParts): AccountabilityService {
  const { config, database, organization, versions, engine, start, logger } = parts;
  const log = createEventLog(
    accountabilityLogOptions({ database, organization, logger, onIncomplete: () => rows.wanted() }),
  );
  const rows = createRowKeeper(log, logger);
  const relay = createSubmissionRelay({
    database,
    log,
    versions,
    start,
    language: config.LANGUAGE_DEFAULT,
    logger,
  });
  const temporalUiUrl = config.TEMPORAL_UI_URL.replace(/\/$/, '');
  const accountability: Accountability = { database, log, engine, organization, relay, temporalUiUrl };
  const app = createServiceApp({
    name: 'accountability',
    title: 'Accountability 问责',
    endpoints: [
      ...caseRoutes(accountability),
      ...timelineRoutes(accountability),
      ...commandRoutes(accountability, accountabilityCase, caseAccess(accountability)),
      ...statementRoutes(accountability),
      ...signalRoutes(accountability),
      ...worklistRoutes(accountability),
      ...auditRoutes('accountability', database, ['auditor']),
      ...changeRoutes('accountability', database, ['auditor']),
      ...submissionRoutes(accountability),
      appendRoute('accountability', log),
    ],
    readiness: parts.readiness,
    logger,
    config,
    ...(parts.authenticate && { authenticate: parts.authenticate }),
  });
  rows.wanted();
  return {
    app,
    accountability,
    stop: async () => {
      await Promise.all([relay.stop(), rows.stop()]);
    },
  };
}

/** Brings the schema up to date and connects the parts as the process runs them. */
export async function startAccountability(
  config: AccountabilityConfig,
  logger: Logger,
): Promise<AccountabilityService> {
  await migrate(config.DATABASE_URL, 'services/accountability/migrations', { logger });
  const database = createDatabase({ url: config.DATABASE_URL, name: 'accountability', logger });
  const temporal = createTemporalClient({ address: config.TEMPORAL_ADDRESS, namespace: namespaces.sealed });
  const tokens = createTokenSource({
    url: config.OIDC_URL,
    clientId: config.SERVICE_CLIENT_ID,
    clientSecret: config.SERVICE_CLIENT_SECRET,
  });
  const organization = createServiceClient({ baseUrl: config.ORGANIZATION_URL, tokens });
  const service = createAccountabilityApp({
    config,
    database,
    organization: createOrganization(organization),
    versions: () => organization.get<Versions>('/api/organization/v1/internal/versions'),
    engine: createCaseEngine(temporal),
    start: createCaseStarter(temporal, {
      workflowType: workflowTypes.accountability,
      taskQueue: taskQueues.accountability,
    }),
    logger,
    readiness: async () =>
      (await Promise.all([database.check(), temporal.check()])).filter((problem) => problem !== undefined),
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      await Promise.all([database.close(), temporal.close()]);
    },
  };
}
