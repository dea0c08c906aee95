import type { Express } from 'express';
import { namespaces } from '../../workflows/contracts/task-queues';
import type { Authenticate } from '../shared/access/token-verifier';
import { createDatabase, migrate } from '../shared/database/database';
import { createServiceApp } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import type { Logger } from '../shared/logging/logger';
import { createTemporalClient, type TemporalClient } from '../shared/temporal/connection';
import { createChannelAlarm } from './channels/channel-alarm';
import { channelRoutes } from './channels/channel-routes';
import { createAcceptance } from './complaints/acceptance';
import { complaintRoutes } from './complaints/complaint-routes';
import { createRoleReader } from './complaints/role-reader';
import { createDepartmentReader } from './complaints/reading-rights';
import type { IntakeConfig } from './config';
import { createCustomerReferences } from './customers/customer-reference';
import { customerHistoryRoutes } from './customers/customer-history-routes';
import { customerRoutes } from './customers/customer-routes';
import { draftRoutes } from './drafts/draft-routes';
import { duplicateRoutes } from './duplicates/duplicate-routes';
import { createEvidenceIntake } from './evidence/evidence-intake';
import { evidenceRoutes } from './evidence/evidence-routes';
import { evidenceStoreOf } from './evidence/configured-store';
import { createFactIntake } from './facts/fact-intake';
import type { Intake } from './intake';
import { internalRoutes } from './internal/internal-routes';
import { createAcceptanceRelay } from './relay/acceptance-relay';
import { createFactRelay } from './relay/fact-relay';
import { createStartRelay } from './relay/start-relay';
import { partyRoutes } from './parties/party-routes';
import { recordFormRoutes } from './record-form/record-form-routes';
import { reportRoutes } from './reports/report-routes';
import { holdRules } from './rules/held-rules';
import { createCustomerViewReader } from './tracking/customer-view';
import { createCustomersComplaint } from './tracking/customers-complaint';
import { createOneTimeCodes } from './tracking/one-time-codes';
import { oneTimeCodeRoutes } from './tracking/one-time-code-routes';
import { ownRecordRoutes } from './tracking/own-record-routes';
import { trackingRoutes } from './tracking/tracking-routes';

/** Replaced in tests of this service alone; never in a running one. */
export interface Surroundings {
  authenticate?: Authenticate;
  engine?: TemporalClient;
  rulesRefreshMs?: number;
}

/** Brings the schema up to date, connects the parts and starts the relays. */
export async function startIntake(
  config: IntakeConfig,
  logger: Logger,
  surroundings: Surroundings = {},
): Promise<{ app: Express; intake: Intake; stop: () => Promise<void> }> {
  await migrate(config.DATABASE_URL, 'services/intake/migrations', { logger });
  const database = createDatabase({ url: config.DATABASE_URL, name: 'intake', logger });
  const tokens = createTokenSource({
    url: config.OIDC_URL,
    clientId: config.SERVICE_CLIENT_ID,
    clientSecret: config.SERVICE_CLIENT_SECRET,
  });
  const clientOf = (baseUrl: string, timeoutMs = 4_000) =>
    createServiceClient({ baseUrl, tokens, timeoutMs });
  const casework = clientOf(config.CASEWORK_URL);
  const engine =
    surroundings.engine ??
    createTemporalClient({ address: config.TEMPORAL_ADDRESS, namespace: namespaces.redress });
  const rules = await holdRules({
    database,
    organization: clientOf(config.ORGANIZATION_URL),
    logger,
    refreshMs: surroundings.rulesRefreshMs,
  });

  const starts = createStartRelay({
    database,
    casework,
    engine,
    rules: () => rules.current(),
    language: config.LANGUAGE_DEFAULT,
    logger,
  });
  const acceptances = createAcceptanceRelay({ database, casework, logger, onBoard: () => starts.notify() });
  const facts = createFactRelay({ database, casework, logger });

  const channelAlarm = createChannelAlarm({
    database,
    notification: clientOf(config.NOTIFICATION_URL),
    organization: clientOf(config.ORGANIZATION_URL),
    rules: () => rules.current(),
    logger,
  });

  const evidenceStore = evidenceStoreOf(config);
  const customerReferences = createCustomerReferences(database);
  const factStored = (): void => facts.notify();
  const intake: Intake = {
    config,
    logger,
    database,
    rules,
    accept: createAcceptance({
      database,
      rules: () => rules.current(),
      origin: config.ORIGIN,
      languageDefault: config.LANGUAGE_DEFAULT,
      rehearsal: config.REHEARSAL === 'on',
      customerReferences,
      roleOf: createRoleReader(clientOf(config.ORGANIZATION_URL, 1_000)),
      accepted: () => acceptances.notify(),
    }),
    customerReferences,
    takeFact: createFactIntake({ database, stored: factStored }),
    addEvidence: createEvidenceIntake({ database, store: evidenceStore, stored: factStored }),
    evidenceStore,
    oneTimeCodes: createOneTimeCodes({
      database,
      notification: clientOf(config.NOTIFICATION_URL),
      limit: config.ONE_TIME_CODES_PER_COMPLAINT,
    }),
    readCustomerView: createCustomerViewReader(casework, logger),
    departmentsOf: createDepartmentReader(casework),
    reportReaders: () => rules.current()?.policy.reports.readers ?? [],
    factStored,
  };

  const customersComplaint = createCustomersComplaint(database, config.TRACKING_CALLS_PER_MINUTE);
  const app = createServiceApp({
    name: 'intake',
    title: 'Redress intake: complaint records and the customer’s own calls',
    endpoints: [
      ...complaintRoutes(intake),
      ...recordFormRoutes(intake),
      ...partyRoutes(intake),
      ...reportRoutes(intake),
      ...channelRoutes(intake),
      ...customerRoutes(intake),
      ...customerHistoryRoutes(intake),
      ...draftRoutes(intake),
      ...duplicateRoutes(intake),
      ...evidenceRoutes(intake, customersComplaint),
      ...trackingRoutes(intake, customersComplaint),
      ...ownRecordRoutes(intake, customersComplaint),
      ...oneTimeCodeRoutes(intake, customersComplaint),
      ...internalRoutes(intake),
    ],
    // The engine is not among them: intake accepts without it.
    readiness: async () => [
      ...[await database.check()].filter((problem) => problem !== undefined),
      ...(rules.current() ? [] : ['no policy and calendar fetched from organization yet']),
    ],
    logger,
    config,
    authenticate: surroundings.authenticate,
  });

  return {
    app,
    intake,
    async stop() {
      rules.stop();
      evidenceStore.close();
      await Promise.all([acceptances.stop(), starts.stop(), facts.stop(), channelAlarm.stop()]);
      await Promise.all([engine.close(), database.close()]);
    },
  };
}
