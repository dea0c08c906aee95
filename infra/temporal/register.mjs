/**
 * `node register.mjs <address>`: registers the namespaces and search attributes and waits until they can be used.
 * A process of its own, because the launcher needs the gRPC client only for these seconds.
 */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const namespaces = ['redress', 'redress-sealed'];
const retentionSeconds = 30 * 86_400;
const alreadyExists = 6; // gRPC status codes
const patienceMs = 60_000;

const [address = ''] = process.argv.slice(2);
const { searchAttributes } = createRequire(import.meta.url)('../../dist/workflows/contracts/search-attributes.js');
const wanted = Object.fromEntries(
  Object.values(searchAttributes).map(({ name, type }) => [
    name,
    proto.temporal.api.enums.v1.IndexedValueType[`INDEXED_VALUE_TYPE_${type}`],
  ]),
);

const end = Date.now() + patienceMs;
const connection = await untilItWorks(() => Connection.connect({ address, connectTimeout: 2_000 }));
for (const namespace of namespaces) await register(namespace);
for (const namespace of namespaces) await untilItWorks(() => isUsable(namespace));
await connection.close();

async function register(namespace) {
  await untilItWorks(() =>
    connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: retentionSeconds } })
      .catch(unless(alreadyExists)),
  );
  await untilItWorks(async () => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(wanted).filter(([name]) => !(name in customAttributes));
    if (missing.length === 0) return;
    await connection.operatorService
      .addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) })
      .catch(unless(alreadyExists));
  });
}

/** A query that names every attribute is refused until the server knows them all. */
async function isUsable(namespace) {
  const query = Object.keys(wanted).map((name) => `${name} is null`).join(' and ');
  await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1, query });
}

async function untilItWorks(call) {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (Date.now() > end) {
        process.stderr.write(`${error.details || error.message}\n`);
        process.exit(1);
      }
      await sleep(100);
    }
  }
}

function unless(code) {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
