import type { Express } from 'express';
import { auditRoutes } from '../shared/audit/audit-routes';
import { changeRoutes } from '../shared/audit/change-routes';
import type { CaseEngine } from '../shared/cases/case-engine';
import { commandRoutes } from '../shared/cases/command-routes';
import type { Database } from '../shared/database/database';
import { createEventLog } from '../shared/event-log/event-log';
import { createRowKeeper } from '../shared/event-log/row-keeper';
import type { Authenticate } from '../shared/access/token-verifier';
import { createServiceApp } from '../shared/http/app';
import type { Logger } from '../shared/logging/logger';
import type { Organization } from '../shared/people/organization-client';
import { answerPackRoutes } from './answer-pack/answer-pack-routes';
import { bulkRoutes } from './bulk/bulk-routes';
import { createCalendarRelay } from './calendar/calendar-relay';
import { caseAccess } from './cases/case-access';
import { complaintCase, diagnosisCase, publicOpinionCase } from './cases/case-kinds';
import { caseworkLogOptions } from './cases/case-projection';
import { caseRoutes } from './cases/case-routes';
import { similarRoutes } from './cases/similar-routes';
import type { Casework } from './casework';
import { commitmentsIn } from './commitments/commitments';
import type { CaseworkConfig } from './config';
import { internalRoutes } from './internal/internal-routes';
import { createLiveHub } from './live/live-hub';
import { liveRoutes } from './live/live-routes';
import { overviewRoutes } from './overview/overview-routes';
import { rehearsalRoutes } from './rehearsal/rehearsal-routes';
import { createOpinionRelay, type OpinionOpenings } from './public-opinion/opening-relay';
import { volumeRoutes } from './public-opinion/volume-routes';
import type { Rehearsal } from './rehearsal/rehearse';
import { opinionRoutes } from './signals/opinion-routes';
import { exportRoutes } from './search/export-routes';
import { viewRoutes } from './search/view-routes';
import { routingRoutes } from './routing/routing-routes';
import { signalRoutes } from './signals/signal-routes';
import { timelineRoutes } from './timeline/timeline-routes';
import { worklistRoutes } from './worklist/worklist-routes';

export interface CaseworkParts {
  config: Pick<CaseworkConfig, 'OIDC_URL' | 'OIDC_ISSUER' | 'LANGUAGE_DEFAULT' | 'TEMPORAL_UI_URL'>;
  database: Database;
  organization: Organization;
  engine: CaseEngine;
  opinions: OpinionOpenings;
  logger: Logger;
  readiness: () => Promise<string[]>;
  /** Only while the deployment rehearses. */
  rehearsal?: Rehearsal;
  /** Instead of the provider's tokens, in tests of the service alone. */
  authenticate?: Authenticate;
}

/** The casework service: log and read model of every open case, and the way people and processes reach it. */
export function createCaseworkApp(parts: CaseworkParts): {
  app: Express;
  casework: Casework;
  stop: () => Promise<void>;
} {
  const { config, database, organization, engine, logger } = parts;
  const log = createEventLog(
    caseworkLogOptions({ database, organization, logger, onIncomplete: () => rows.wanted() }),
  );
  const rows = createRowKeeper(log, logger);
  const relay = createCalendarRelay({ database, engine }, logger);
  const opinions = createOpinionRelay({ database, log, ...parts.opinions, logger });
  const temporalUiUrl = config.TEMPORAL_UI_URL.replace(/\/$/, '');
  const casework: Casework = {
    database,
    log,
    engine,
    organization,
    commitments: commitmentsIn(database),
    relay,
    opinions,
    temporalUiUrl,
  };
  const hub = createLiveHub({ database, logger });
  const app = createServiceApp({
    name: 'casework',
    title: 'Casework 投诉办理',
    endpoints: [
      ...caseRoutes(casework),
      ...bulkRoutes(casework),
      ...similarRoutes(casework),
      ...viewRoutes(casework),
      ...liveRoutes(casework, hub),
      ...overviewRoutes(casework, parts.opinions),
      ...exportRoutes(casework),
      ...timelineRoutes(casework),
      ...routingRoutes(casework),
      ...answerPackRoutes(casework),
      ...[complaintCase, diagnosisCase, publicOpinionCase].flatMap((served) =>
        commandRoutes(casework, served, caseAccess(casework)),
      ),
      ...signalRoutes(casework),
      ...opinionRoutes(casework),
      ...volumeRoutes(casework),
      ...worklistRoutes(casework),
      ...auditRoutes('casework', database, ['auditor', 'administrator']),
      ...changeRoutes('casework', database, ['auditor', 'administrator']),
      ...internalRoutes(casework),
      ...(parts.rehearsal ? rehearsalRoutes(casework, parts.rehearsal) : []),
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
      hub.stop();
      await Promise.all([relay.stop(), opinions.stop(), rows.stop()]);
    },
  };
}
