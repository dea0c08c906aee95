import { createActivities } from '../../activities/activities';
import { createServiceApp } from '../shared/http/app';
import { createServiceClient, createTokenSource } from '../shared/http/service-client';
import type { Logger } from '../shared/logging/logger';
import type { WorkerConfig } from './config';
import { installRuntime } from './engine-logger';
import { workerEntries } from './worker-entries';
import { startWorkers } from './worker-host';
import { workflowBundle } from './workflow-bundle';

/** Wires the process together: workers for the engine, and HTTP only for health and metrics. */
export function createWorkerApp(config: WorkerConfig, logger: Logger) {
  const tokens = createTokenSource({
    url: config.OIDC_URL,
    clientId: config.SERVICE_CLIENT_ID,
    clientSecret: config.SERVICE_CLIENT_SECRET,
  });
  const client = (baseUrl: string) => createServiceClient({ baseUrl, tokens });
  installRuntime(logger);
  const host = startWorkers({
    address: config.TEMPORAL_ADDRESS,
    entries: workerEntries,
    activities: createActivities({
      casework: client(config.CASEWORK_URL),
      accountability: client(config.ACCOUNTABILITY_URL),
      notification: client(config.NOTIFICATION_URL),
      organization: client(config.ORGANIZATION_URL),
    }),
    bundle: () => workflowBundle(config.DATA_DIR),
    logger,
  });
  const app = createServiceApp({
    name: 'worker',
    title: 'Redress worker: health and metrics',
    endpoints: [],
    readiness: host.problems,
    logger,
    config,
  });
  return { app, stop: host.stop };
}
