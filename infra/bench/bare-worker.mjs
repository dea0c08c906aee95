/** The worker of the bare workflow, tuned as the complaint's own. `bare-worker.mjs <address> <root>`; says when it runs. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import { bareQueue } from './bare-loop.mjs';

const [address = '', root = ''] = process.argv.slice(2);
const { workerEntries } = createRequire(import.meta.url)(`${root}/dist/services/worker/worker-entries.js`);
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address });
/** @type {{ dueAt: number, at: number }[]} */
let rings = [];
const worker = await Worker.create({
  connection,
  namespace: 'redress',
  taskQueue: bareQueue,
  workflowsPath: fileURLToPath(new URL('bare-workflow.cjs', import.meta.url)),
  activities: {
    work: async (envelope) => ({ done: envelope.id }),
    ring: async ({ dueAt }) => void rings.push({ dueAt, at: Date.now() }),
  },
  reuseV8Context: true,
  ...workerEntries[0].tuning,
});
process.on('SIGINT', () => {});
process.on('message', (/** @type {{ request: string }} */ { request }) => {
  const answer = request === 'rings' ? rings : 'running';
  if (request === 'rings') rings = [];
  process.send?.({ answer });
});
process.on('disconnect', () => worker.shutdown());
await worker.run();
await connection.close();
process.exit();
