// A worker in a process of its own, so that a test can kill it. Arguments as JSON: address, taskQueue, codePath, logUrl.
const { NativeConnection, Runtime, DefaultLogger, Worker } = require('@temporalio/worker');

const { address, taskQueue, codePath, logUrl } = JSON.parse(process.argv[2]);
const ask = async (name, body) => {
  const response = await fetch(`${logUrl}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }),
    taskQueue,
    workflowBundle: { codePath },
    activities: {
      appendEvents: (request) => ask('appendEvents', request),
      fetchRules: (pinned) => ask('fetchRules', pinned),
      runErrand: (input) => ask('runErrand', input),
    },
  });
  await worker.run();
})();
