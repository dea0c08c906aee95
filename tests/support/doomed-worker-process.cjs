// A worker in a process of its own, so that a test can kill it. Its settings are one JSON argument; activities are names.
const {
  NativeConnection,
  Runtime,
  DefaultLogger,
  makeTelemetryFilterString,
  Worker,
} = require('@temporalio/worker');

const { address, taskQueue, namespace, codePath, logUrl, activities } = JSON.parse(process.argv[2]);
const ask = async (name, body) => {
  const response = await fetch(`${logUrl}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // Rules travel as bytes.
  return JSON.parse(await response.text(), (_key, value) =>
    value?.type === 'Buffer' ? Uint8Array.from(value.data) : value,
  );
};

// The test's own process ending is an end, too.
process.on('disconnect', () => process.exit());

(async () => {
  const logging = { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }),
    namespace,
    taskQueue,
    workflowBundle: { codePath },
    activities: Object.fromEntries(activities.map((name) => [name, (input) => ask(name, input)])),
  });
  await worker.run();
})();
