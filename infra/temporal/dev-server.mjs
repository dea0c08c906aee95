/**
 * `node dev-server.mjs '<json>'`: Temporal's development server (one program with SQLite and UI) where no Go toolchain
 * is there to build the real one. The program on PATH is used, else the SDK downloads it. Lives until it is told to stop.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const { port, uiPort, dbFilename, executable, downloadDir, rehearsal } = JSON.parse(process.argv[2] ?? '{}');
const environment = await TestWorkflowEnvironment.createLocal({
  server: {
    executable: executable
      ? { type: 'existing-path', path: executable }
      : { type: 'cached-download', downloadDir, ttl: '365 days' },
    namespace: 'redress',
    ip: '127.0.0.1',
    port,
    ui: true,
    uiPort,
    dbFilename,
    log: { format: 'json', level: 'warn' },
    extraArgs: rehearsal ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : [],
  },
});
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    clearInterval(alive);
    await environment.teardown();
    process.exit(0);
  });
}
