/**
 * The server's configuration for one machine: four services in one process, loopback only, no authorization yet.
 * @param {{ database: { host: string, user: string, password: string }, ports: EnginePorts, dynamicConfigFile: string }} options
 * @typedef {{ frontend: number, matching: number, history: number, worker: number, membership: number[] }} EnginePorts
 */
export function serverConfig({ database, ports, dynamicConfigFile }) {
  const store = (databaseName, maxConns, connectAttributes = {}) => ({
    sql: {
      // The driver that keeps prepared statements: half of PostgreSQL's work for the engine was planning.
      pluginName: 'postgres12_pgx',
      connectAttributes,
      databaseName,
      connectAddr: database.host,
      connectProtocol: 'tcp',
      user: database.user,
      password: database.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const service = (grpcPort, membershipPort) => ({ rpc: { grpcPort, membershipPort, bindOnIP: '127.0.0.1' } });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      // Can never change once the database exists. Four suit a laptop; a small production wants 512.
      numHistoryShards: 4,
      datastores: {
        default: store('temporal', 20, { plan_cache_mode: 'force_generic_plan' }),
        // Its queries carry any filter: planned for their values.
        visibility: store('temporal_visibility', 8),
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: service(ports.frontend, ports.membership[0]),
      matching: service(ports.matching, ports.membership[1]),
      history: service(ports.history, ports.membership[2]),
      worker: service(ports.worker, ports.membership[3]),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: `127.0.0.1:${ports.frontend}` },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '10s' },
  };
}

/** @param {{ rehearsal: boolean, registering: boolean }} options @returns {Record<string, { value: unknown }[]>} */
export function dynamicConfig({ rehearsal, registering }) {
  return {
    // New namespaces and search attributes count at once instead of after a cache's lifetime. Not for longer than
    // they need to be registered: the second setting reads the database dozens of times for each complaint.
    'system.namespaceCacheRefreshInterval': [{ value: registering ? '1s' : '10s' }],
    'system.forceSearchAttributesCacheRefreshOnRead': [{ value: registering }],
    // The default keeps 128,000 cases in memory; a laptop shall not.
    'history.hostLevelCacheMaxSize': [{ value: 8192 }],
    // One process polls each queue: four partitions would only forward tasks and polls to each other. To lower it where
    // tasks wait already, write first and read once the others are empty.
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    // Time skipping per workflow exists for rehearsals and tests only.
    ...(rehearsal && { 'frontend.WorkflowTimeSkippingEnabled': [{ value: true }] }),
  };
}

/** @param {{ uiPort: number, frontendPort: number }} options */
export function uiConfig({ uiPort, frontendPort }) {
  return {
    host: '127.0.0.1',
    port: uiPort,
    temporalGrpcAddress: `127.0.0.1:${frontendPort}`,
    enableUi: true,
    defaultNamespace: 'redress',
    disableNewsFetch: true,
    notifyOnNewVersion: false,
    hideLogs: true,
    refreshInterval: '1m',
    cors: { cookieInsecure: true, allowOrigins: [`http://localhost:${uiPort}`, `http://127.0.0.1:${uiPort}`] },
  };
}
