import type { Express } from 'express';
import type { Database } from '../shared/database/database';
import { createEventLog } from '../shared/event-log/event-log';
import type { Authenticate } from '../shared/access/token-verifier';
import { createServiceApp } from '../shared/http/app';
import type { Logger } from '../shared/logging/logger';
import { auditRoutes } from './audit/audit-routes';
import { createCalendarRelay } from './calendar/calendar-relay';
import { caseworkLogOptions } from './cases/case-projection';
import { caseRoutes } from './cases/case-routes';
import { createRowKeeper } from './cases/row-keeper';
import type { Casework } from './casework';
import { commandRoutes } from './commands/command-routes';
import type { CaseworkConfig } from './config';
import { internalRoutes } from './internal/internal-routes';
import type { Organization } from './people/organization-client';
import type { CaseEngine } from './engine/case-engine';
import { opinionRoutes } from './signals/opinion-routes';
import { signalRoutes } from './signals/signal-routes';
import { timelineRoutes } from './timeline/timeline-routes';
import { worklistRoutes } from './worklist/worklist-routes';

export interface CaseworkParts {
  config: Pick<CaseworkConfig, 'OIDC_URL' | 'OIDC_ISSUER' | 'LANGUAGE_DEFAULT' | 'TEMPORAL_UI_URL'>;
  database: Database;
  organization: Organization;
  engine: CaseEngine;
  logger: Logger;
  readiness: () => Promise<string[]>;
  /** Instead of the provider's tokens, in tests of the service alone. */
  authenticate?: Authenticate;
}

/** The casework service: log and read model of every open case, and the way people and processes reach it. */
export function createCaseworkApp(parts: CaseworkParts): { app: Express; casework: Casework; stop: () => Promise<void> } {
  const { config, database, organization, engine, logger } = parts;
  const log = createEventLog(
    caseworkLogOptions({ database, organization, logger, onIncomplete: () => rows.wanted() }),
  );
  const rows = createRowKeeper(log, logger);
  const relay = createCalendarRelay({ database, engine }, logger);
  const temporalUiUrl = config.TEMPORAL_UI_URL.replace(/\/$/, '');
  const casework: Casework = { database, log, engine, organization, relay, temporalUiUrl };
  const app = createServiceApp({
    name: 'casework',
    title: 'Casework 投诉办理',
    endpoints: [
      ...caseRoutes(casework),
      ...timelineRoutes(casework),
      ...commandRoutes(casework),
      ...signalRoutes(casework),
      ...opinionRoutes(casework),
      ...worklistRoutes(casework),
      ...auditRoutes(casework),
      ...internalRoutes(casework),
    ],
    readiness: parts.readiness,
    logger,
    config,
    ...(parts.authenticate && { authenticate: parts.authenticate }),
  });
  rows.wanted();
  return {
    app,
    casework,
    stop: async () => {
      await Promise.all([relay.stop(), rows.stop()]);
    },
  };
}
